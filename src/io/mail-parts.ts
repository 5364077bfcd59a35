import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { MailParts } from "../deliver/mail-html.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { readTheme } from "./read-theme.ts";
import { type Templates, templateFile, templateNames } from "./templates.ts";

/** The mail's templates and style sheet, read from templates/email. */
export function mailParts(templates: Templates, theme: Theme = readTheme()): MailParts {
  const read = (name: string) => readFileSync(templateFile(templates, `email/${name}`), "utf8");
  const names = templateNames(templates, "email", ".hbs");
  return {
    templates: Object.fromEntries(names.map((name) => [basename(name, ".hbs"), read(name)])),
    sheet: read("mail.css"),
    theme,
  };
}
