import { readFileSync } from "node:fs";
import type { PreviewFiles } from "./serve-preview.ts";
import { type Templates, templateFile } from "./templates.ts";

/** The frame in which a preview stands, read from templates/preview. */
export function previewFiles(templates: Templates): PreviewFiles {
  const file = (name: string, type: string) => ({
    type,
    text: readFileSync(templateFile(templates, `preview/${name}`), "utf8"),
  });
  return {
    "/": file("shell.html", "text/html"),
    "/preview.css": file("preview.css", "text/css"),
    "/preview.js": file("preview.js", "text/javascript"),
  };
}
