import type { Edition } from "../edition/edition.ts";
import { Markup } from "../edition/render-markup.ts";
import { compileTemplates } from "../edition/render-templates.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { mailRuns } from "./mail-runs.ts";
import { inlineStyle, mailStyle } from "./mail-style.ts";
import { type MailExtras, mailView } from "./mail-view.ts";

/** The templates of the mail by name, one of them `page`, and their style sheet. */
export interface MailParts {
  readonly templates: Readonly<Record<string, string>>;
  readonly sheet: string;
  readonly theme: Theme;
}

/** Writes the HTML part of an edition's mail for one reader. */
export type MailWriter = (edition: Edition, extras: MailExtras) => string;

/** Makes the writer of the HTML part: templates are compiled once for all readers. Throws when a value is missing. */
export function mailHtml({ templates, sheet, theme }: MailParts): MailWriter {
  const style = mailStyle(sheet, theme);
  const styled = Object.entries(templates).map(([name, text]) => [name, inlineStyle(text, style)] as const);
  const fill = compileTemplates(Object.fromEntries(styled));
  return (edition, extras) =>
    withoutEmptyLines(fill(mailView(edition, extras, mailRuns, { head: new Markup(style.head), theme }))).replaceAll(
      "\u00a0",
      "&nbsp;",
    );
}

function withoutEmptyLines(html: string): string {
  return html.replace(/\n\s*\n+/g, "\n");
}
