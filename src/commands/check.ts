import { checkArticle } from "../article/check-article.ts";
import { fromHtml } from "../article/from-html.ts";
import { isIn } from "../article/language.ts";
import { markUp } from "../article/mark-up.ts";
import { countOf, plainReport, remark } from "../article/report.ts";
import { tellEconomy } from "../article/tell-economy.ts";
import { tellMonth } from "../article/tell-month.ts";
import { readArticle, readArticleWords } from "../io/read-article.ts";
import { economiesIn, readData } from "../io/read-data.ts";
import { fromEconomyYaml } from "../loaders/economy-yaml.ts";
import { load, type Published } from "../loaders/load.ts";
import { foreignText } from "../pdf/foreign-text.ts";
import { raise } from "../problems.ts";
import type { ArticleWords } from "../vocabulary/article-words.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { dataFolder } from "./data-folder.ts";
import { type Asked, wanted } from "./request.ts";
import { templatesFor } from "./templates-for.ts";

/** What `tradebrief check` was asked for. */
export interface CheckAsked extends Asked {
  readonly article: string;
  readonly format: string;
  readonly locale: string;
  readonly json: boolean;
}

const FORMATS = ["text", "html", "json"];
/** So many characters are a hundred long articles: what is longer is no article, and is read as far as that. */
const LONGEST = 500_000;

function tooLong({ length }: string): string {
  return `The text has ${length} characters; what stands behind the first ${LONGEST} is not checked.`;
}

/** Checks somebody else's text, claim by claim, and prints the verdicts; returns the exit code. */
export async function check(told: CheckAsked): Promise<number> {
  const asked = { ...told, article: told.article || "The text" };
  const format = asked.json ? "json" : asked.format;
  if (!FORMATS.includes(format)) raise({ kind: "format-unknown", format, known: FORMATS });
  const words = readArticleWords(templatesFor(asked), asked.locale);
  const whole = await textOf(readArticle(told.article), asked.article);
  const text = whole.slice(0, LONGEST);
  if (!isIn(words, text)) raise({ kind: "article-language", path: asked.article, locale: asked.locale });
  const data = publishedFor(asked, text, words);
  const { month, notes: about } = monthFor(asked, text, data, words);
  const notes = whole.length > LONGEST ? [...about, tooLong(whole)] : about;
  const checked = checkArticle(text, data, month, words);
  if (format === "html") process.stdout.write(markUp(checked, notes));
  else if (format === "text") process.stdout.write(plainReport(checked, notes));
  else {
    const { text: _, judgements, ...rest } = checked;
    const claims = judgements.map((one) => ({ ...one, remark: remark(one) }));
    process.stdout.write(`${JSON.stringify({ ...rest, notes, counts: countOf(checked), claims }, null, 2)}\n`);
  }
  return 0;
}

/** The readable text of an article: of a PDF its text layer, of HTML its main text. */
async function textOf(bytes: Uint8Array, path: string): Promise<string> {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  if (start.includes("%PDF-")) return textOfPdf(bytes, path);
  const text = new TextDecoder("utf-8").decode(bytes);
  const plain = /<(!doctype html|html|body|article|p|div)\b/i.test(start)
    ? fromHtml(text)
    : text.replaceAll("\r\n", "\n");
  if (/\0/.test(plain.slice(0, 2048))) return raise({ kind: "article-empty", path, what: "it is no text" });
  return plain.trim() === "" ? raise({ kind: "article-empty", path, what: "it is empty" }) : plain;
}

async function textOfPdf(bytes: Uint8Array, path: string): Promise<string> {
  const pages = await foreignText(bytes).catch((error: unknown) =>
    raise({ kind: "article-empty", path, what: "it is not a PDF that can be read" }, error),
  );
  const text = pages.join("\n\n");
  return /\p{L}{3}/u.test(text) ? text : raise({ kind: "article-empty", path, what: "its pages are pictures" });
}

function publishedFor(asked: CheckAsked, text: string, words: ArticleWords): Published {
  const root = dataFolder(asked);
  const known = economiesIn(root);
  const files = new Map((asked.economy ? [asked.economy] : known).map((id) => [id, readData(root, id)]));
  if (asked.economy) return load(asked.economy, files.get(asked.economy)!);
  const cards = known.map((id) =>
    fromEconomyYaml(files.get(id)!.find(({ path }) => path === `${id}/economy.yaml`)!.text, `${id}/economy.yaml`),
  );
  const told = tellEconomy(text, cards, words);
  if (told.of === "ours") return load(told.economy.id, files.get(told.economy.id)!);
  const about =
    told.of === "other"
      ? `about the trade of ${told.name}, which we do not hold`
      : "not about any economy's trade that can be told";
  return raise({ kind: "article-about-other", path: asked.article, about, known });
}

function monthFor(
  asked: CheckAsked,
  text: string,
  data: Published,
  words: ArticleWords,
): { month: Period; notes: string[] } {
  const told = tellMonth(text, data, words);
  const own = asked.month === undefined ? null : wanted({ ...asked, economy: data.economy.id }, data).month;
  if (own !== null) {
    if (
      told.of === "one" &&
      told.month !== own &&
      told.second === null &&
      !text.includes(words.months[Number(lastMonth(own).slice(5)) - 1]![0]!)
    )
      raise({
        kind: "article-of-other-month",
        path: asked.article,
        month: lastMonth(told.month),
        asked: lastMonth(own),
      });
    return { month: own, notes: [] };
  }
  if (told.of === "none") return raise({ kind: "article-month-untold", path: asked.article, named: told.named });
  const second = told.second;
  const notes =
    second === null
      ? []
      : [
          `The text speaks as much of ${lastMonth(second)}; what names no month is taken to be of ${lastMonth(told.month)}.`,
        ];
  return { month: told.month, notes };
}
