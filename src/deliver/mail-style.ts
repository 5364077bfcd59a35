import { familyList, type Scheme, type Theme } from "../vocabulary/theme.ts";

/** A style sheet for mail: its flat rules by class, ready to stand in the elements, and the rest for the head. */
export interface MailStyle {
  readonly inline: ReadonlyMap<string, string>;
  readonly head: string;
}

/** Reads a mail style sheet and fills in the colours and typefaces of the theme: flat `.name { … }` rules go into the elements, since mail clients drop style sheets; at-rules stay. */
export function mailStyle(sheet: string, theme: Theme): MailStyle {
  const css = sheet.replace(/\/\*[\s\S]*?\*\//g, "");
  const cut = css.indexOf("@");
  const [flat, head] = cut === -1 ? [css, ""] : [css.slice(0, cut), css.slice(cut)];
  const rules = [...flat.matchAll(/\.([a-z-]+)\s*\{([^}]*)\}/g)];
  return {
    inline: new Map(rules.map(([, name, declarations]) => [name!, filled(declarations!, "light", theme)])),
    head: filled(head, "dark", theme),
  };
}

/** The template with the style of every class written into its element; a class that the sheet does not know is an error. */
export function inlineStyle(template: string, { inline }: MailStyle): string {
  return template.replace(/ class="([a-z -]+)"/g, (whole, names: string) => {
    const style = names.split(" ").map((name) => inline.get(name) ?? unknown(name));
    return `${whole} style="${style.join("").replaceAll('"', "'")}"`;
  });
}

function filled(css: string, scheme: Scheme, { colours, fonts }: Theme): string {
  const values: Readonly<Record<string, string>> = {
    ...colours[scheme],
    serif: familyList(fonts.text),
    sans: familyList(fonts.figures),
  };
  const written = css.replace(/var\(--([A-Za-z0-9]+)\)/g, (_, name: string) => values[name] ?? unknown(name));
  return written
    .replace(/\s+/g, " ")
    .replace(/\s*([:;{}])\s*/g, "$1")
    .trim();
}

function unknown(name: string): never {
  throw new Error(`The mail's style sheet does not know "${name}".`);
}
