import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { MailParts } from "../deliver/mail-html.ts";

/** The mail's templates and style sheet, read from templates/email. */
export function mailParts(templates: string): MailParts {
  const folder = join(templates, "email");
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".hbs"))
    .sort();
  return {
    templates: Object.fromEntries(
      names.map((name) => [basename(name, ".hbs"), readFileSync(join(folder, name), "utf8")]),
    ),
    sheet: readFileSync(join(folder, "mail.css"), "utf8"),
  };
}
