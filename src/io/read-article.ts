import { readFileSync } from "node:fs";
import { fromArticleWordsYaml } from "../loaders/article-words-yaml.ts";
import { raise } from "../problems.ts";
import type { ArticleWords } from "../vocabulary/article-words.ts";
import { type Templates, templateFile } from "./templates.ts";

/** The bytes of an article: a file, or standard input for `-`, which the command line hands on as nothing. */
export function readArticle(path: string): Uint8Array {
  try {
    return readFileSync(path === "-" || path === "" ? 0 : path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EISDIR") throw error;
    return raise(
      { kind: "file-missing", path, remedy: "Give a text, HTML or PDF file, or - for standard input." },
      error,
    );
  }
}

/** What words mean in somebody else's text, from templates/article/<locale>/words.yaml. */
export function readArticleWords(templates: Templates, locale: string): ArticleWords {
  const path = `article/${locale}/words.yaml`;
  return fromArticleWordsYaml(readFileSync(templateFile(templates, path), "utf8"), `templates/${path}`);
}
