/** A drawing by its alternative text, for those who do not see it: one and the same drawing may stand under other words. */
export function nameSvg(svg: string, alt: string): string {
  return svg.replace(' aria-label=""', () => ` aria-label="${inAttribute(alt)}"`);
}

const inAttribute = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
