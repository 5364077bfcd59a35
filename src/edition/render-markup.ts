import Handlebars from "handlebars";

/** HTML that this room has written itself; nothing else reaches the page unescaped. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** The text with every character that means something in HTML written as a reference. */
export function escapeHtml(text: string): string {
  return Handlebars.escapeExpression(text);
}
