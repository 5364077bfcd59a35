import type { Checked } from "./check-article.ts";
import { remark, summary, VERDICTS } from "./report.ts";
import type { Judgement, Verdict } from "./verdict.ts";

const STYLE = `body{font:1.05rem/1.6 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
mark{background:none;color:inherit;border-bottom:.15em solid;padding:0 .05em}mark sup{font:600 .7em sans-serif}
.supported{border-color:#2e7d4f}.supported-as-first-published{border-color:#2e7d4f;border-bottom-style:dashed}
.contradicted{border-color:#b3261e;background:#fbe9e7}.cannot-be-checked{border-color:#8a8a8a;border-bottom-style:dotted}
ol{font-size:.92rem}li{margin:.35rem 0}b{font-weight:600}`;

/** The text as a page of its own, every claim marked with its verdict and numbered, and the verdicts below it. */
export function markUp(checked: Checked, notes: readonly string[]): string {
  const { text, judgements } = checked;
  const paragraphs = marked(text, judgements)
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => `<p>${part.trim().replaceAll("\n", "<br>\n")}</p>`);
  const list = judgements.map(
    (one, index) =>
      `<li id="c${index + 1}"><b>${VERDICTS[one.verdict]}</b>: “${escaped(text.slice(one.claim.at, one.claim.end))}”. ${escaped(remark(one))}</li>`,
  );
  const head = `<p>${[summary(checked), ...notes].map(escaped).join("<br>")}</p>`;
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escaped(summary(checked))}</title>\n<style>${STYLE}</style>\n<main>\n${head}\n<article>\n${paragraphs.join("\n")}\n</article>\n<ol>\n${list.join("\n")}\n</ol>\n</main>\n</html>\n`;
}

/** The text with a mark round each claim; one that begins inside another is given its number only. */
function marked(text: string, judgements: readonly Judgement[]): string {
  let [out, at] = ["", 0];
  judgements.forEach(({ claim, verdict }, index) => {
    const from = Math.max(claim.at, at);
    out += escaped(text.slice(at, from));
    out += mark(text.slice(from, Math.max(claim.end, from)), verdict, index + 1);
    at = Math.max(claim.end, from);
  });
  return out + escaped(text.slice(at));
}

function mark(text: string, verdict: Verdict, number: number): string {
  const link = `<sup><a href="#c${number}" title="${VERDICTS[verdict]}">${number}</a></sup>`;
  return `<mark class="${verdict}">${escaped(text)}${link}</mark>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
