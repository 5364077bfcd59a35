import { jsonCursor } from "./json-cursor.ts";
import type { Format } from "./source-yaml.ts";

/** What an answer says of further pages: how many rows or pages there are, and where the next one starts; null when it is the last. */
export interface NextPage {
  readonly total: string;
  readonly page: number;
  readonly offset: number;
}

/** The page after this one, by what the answer itself says; null for the last, and for formats that have no pages. */
export function nextPage(format: Format, text: string, file: string, page: number): NextPage | null {
  const answer = () => jsonCursor(text, file);
  const number = (cell: { scalar(): string | null } | undefined) => Number(cell?.scalar() ?? 0);
  switch (format) {
    case "eastmoney": {
      const json = /^\s*(?:\/\*[\s\S]*?\*\/\s*)?[\w$.]+\s*\(/.test(text) ? null : answer();
      const pages = number(json?.find("result")?.find("pages"));
      return page < pages ? { total: `${pages} pages`, page: page + 1, offset: 0 } : null;
    }
    case "world-bank": {
      const pages = number(answer().items()[0]?.find("pages"));
      return page < pages ? { total: `${pages} pages`, page: page + 1, offset: 0 } : null;
    }
    case "fred-json": {
      const json = answer();
      return after(
        json.get("observations").items().length,
        number(json.find("offset")),
        number(json.find("count")),
        page,
      );
    }
    case "dbnomics": {
      const series = answer().get("series");
      return after(
        series.get("docs").items().length,
        number(series.find("offset")),
        number(series.find("num_found")),
        page,
      );
    }
    default:
      return null;
  }
}

function after(rows: number, offset: number, count: number, page: number): NextPage | null {
  if (rows === 0 || offset + rows >= count) return null;
  return { total: `${count} rows`, page: page + 1, offset: offset + rows };
}
