import { plainSvg } from "../charts/plain-svg.ts";
import { textWidth } from "../charts/text-width.ts";
import { annexCard } from "../edition/annex-card.ts";
import { annexCsv } from "../edition/annex-csv.ts";
import { annexFlash } from "../edition/annex-flash.ts";
import { annexMarkdown } from "../edition/annex-markdown.ts";
import { annexPicture } from "../edition/annex-picture.ts";
import { annexSheets } from "../edition/annex-sheets.ts";
import { annexWorkbook } from "../edition/annex-workbook.ts";
import type { Drawings } from "../edition/drawings.ts";
import type { Edition } from "../edition/edition.ts";
import { pageTitle } from "../edition/render-view.ts";
import { chartFonts } from "../io/fonts.ts";
import { pngDrawer } from "../io/png.ts";
import type { OutFile } from "../io/write-folder.ts";
import { FILE_OF } from "../vocabulary/format.ts";
import type { Theme } from "../vocabulary/theme.ts";
import type { WordList } from "../vocabulary/words.ts";

/** Which annexes, and in which look and language. */
interface AnnexWishes {
  readonly formats: readonly string[];
  readonly theme: Theme;
  readonly words: WordList;
}

/** The annexes that are asked for: workbook, figures, Markdown, flash, and pictures of the charts with the card for sharing. */
export async function annexes(
  edition: Edition,
  drawings: Drawings,
  { formats, theme, words }: AnnexWishes,
): Promise<OutFile[]> {
  const text: Record<"xlsx" | "csv" | "md" | "flash", () => string | Uint8Array> = {
    xlsx: () => workbook(edition, words),
    csv: () => annexCsv(edition, words),
    md: () => annexMarkdown(edition, words),
    flash: () => annexFlash(edition, words),
  };
  const files = (["xlsx", "csv", "md", "flash"] as const)
    .filter((format) => formats.includes(format))
    .map((format) => ({ path: FILE_OF[format], bytes: text[format]() }));
  return formats.includes("png") ? [...files, ...(await pictures(edition, drawings, theme))] : files;
}

function workbook(edition: Edition, words: WordList): Uint8Array {
  const { release, series, locale } = edition;
  const moment = `${release.date}T${release.time}`;
  return annexWorkbook(annexSheets(edition, words), {
    title: pageTitle(edition),
    author: series,
    moment,
    language: locale,
  });
}

async function pictures(edition: Edition, drawings: Drawings, theme: Theme): Promise<OutFile[]> {
  const [draw, measure] = await Promise.all([pngDrawer(theme), textWidth(await chartFonts(theme))]);
  const files: OutFile[] = [{ path: FILE_OF.png, bytes: await draw(annexCard(edition, measure, theme)) }];
  for (const chart of edition.charts) {
    const picture = annexPicture(chart, plainSvg(drawings.charts[chart.id]!, theme), { measure, theme });
    files.push({ path: `charts/${chart.id}.png`, bytes: await draw(picture) });
  }
  return files;
}
