import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PreviewFiles } from "./serve-preview.ts";

/** The frame in which a preview stands, read from templates/preview. */
export function previewFiles(templates: string): PreviewFiles {
  const file = (name: string, type: string) => ({ type, text: readFileSync(join(templates, "preview", name), "utf8") });
  return {
    "/": file("shell.html", "text/html"),
    "/preview.css": file("preview.css", "text/css"),
    "/preview.js": file("preview.js", "text/javascript"),
  };
}
