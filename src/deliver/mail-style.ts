import { type Colour, palette } from "../charts/palette.ts";

const COLOURS = new Map(Object.values(palette).map((colour: Colour) => [`--${colour.name}`, colour]));

/** A style sheet for mail: its flat rules by class, ready to stand in the elements, and the rest for the head. */
export interface MailStyle {
  readonly inline: ReadonlyMap<string, string>;
  readonly head: string;
}

/** Reads a mail style sheet: flat `.name { … }` rules go into the elements, since mail clients drop style sheets; at-rules stay. */
export function mailStyle(sheet: string): MailStyle {
  const css = sheet.replace(/\/\*[\s\S]*?\*\//g, "");
  const cut = css.indexOf("@");
  const [flat, head] = cut === -1 ? [css, ""] : [css.slice(0, cut), css.slice(cut)];
  const rules = [...flat.matchAll(/\.([a-z-]+)\s*\{([^}]*)\}/g)];
  return {
    inline: new Map(rules.map(([, name, declarations]) => [name!, coloured(declarations!, "light")])),
    head: coloured(head, "dark"),
  };
}

/** The template with the style of every class written into its element; a class that the sheet does not know is an error. */
export function inlineStyle(template: string, { inline }: MailStyle): string {
  return template.replace(/ class="([a-z -]+)"/g, (whole, names: string) => {
    const style = names.split(" ").map((name) => inline.get(name) ?? unknown(name));
    return `${whole} style="${style.join("").replaceAll('"', "'")}"`;
  });
}

function coloured(css: string, scheme: "light" | "dark"): string {
  const written = css.replace(
    /var\((--[a-z0-9]+)\)/g,
    (_, name: string) => COLOURS.get(name)?.[scheme] ?? unknown(name),
  );
  return written
    .replace(/\s+/g, " ")
    .replace(/\s*([:;{}])\s*/g, "$1")
    .trim();
}

function unknown(name: string): never {
  throw new Error(`The mail's style sheet does not know "${name}".`);
}
