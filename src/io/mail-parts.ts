import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { MailParts } from "../deliver/mail-html.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { readTheme } from "./read-theme.ts";

/** The mail's templates and style sheet, read from templates/email. */
export function mailParts(templates: string, theme: Theme = readTheme()): MailParts {
  const folder = join(templates, "email");
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".hbs"))
    .sort();
  return {
    templates: Object.fromEntries(
      names.map((name) => [basename(name, ".hbs"), readFileSync(join(folder, name), "utf8")]),
    ),
    sheet: readFileSync(join(folder, "mail.css"), "utf8"),
    theme,
  };
}
