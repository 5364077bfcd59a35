import { type DoubtProblem, doubtInWords } from "./doubt-problems.ts";
import { type InputProblem, inputInWords } from "./input-problems.ts";
import { type Place, placeName } from "./vocabulary/place.ts";

export { type Place, placeName };

/** Everything a user can meet. Add a kind here and the compiler asks for its words below. */
export type Problem =
  | InputProblem
  | DoubtProblem
  | { readonly kind: "economy-unknown"; readonly economy: string; readonly known: readonly string[] }
  | { readonly kind: "month-unreadable"; readonly text: string }
  | {
      readonly kind: "month-not-published";
      readonly economy: string;
      readonly month: string;
      readonly first: string;
      readonly last: string;
    }
  | {
      readonly kind: "month-combined";
      readonly economy: string;
      readonly month: string;
      readonly together: string;
      readonly ask: string;
    }
  | {
      readonly kind: "month-without-figures";
      readonly economy: string;
      readonly month: string;
      readonly asOf: string;
      readonly lacks: string;
    }
  | { readonly kind: "date-unreadable"; readonly text: string }
  | { readonly kind: "as-of-too-early"; readonly asOf: string; readonly month: string; readonly released: string }
  | { readonly kind: "data-malformed"; readonly place: Place; readonly what: string; readonly remedy: string }
  | { readonly kind: "file-missing"; readonly path: string; readonly remedy: string }
  | { readonly kind: "folder-unwritable"; readonly path: string; readonly cause: string }
  | { readonly kind: "browser-missing"; readonly detail: string }
  | { readonly kind: "print-failed"; readonly detail: string }
  | { readonly kind: "template-broken"; readonly place: Place; readonly what: string }
  | {
      readonly kind: "glyph-missing";
      readonly character: string;
      readonly font: string;
      readonly words: string;
      /** Where the theme names the font. */
      readonly place: Place;
    }
  | { readonly kind: "chart-broken"; readonly chart: string; readonly what: string }
  | {
      readonly kind: "claim-unknown";
      readonly id: string;
      readonly near: readonly string[];
      readonly why: readonly string[];
    }
  | { readonly kind: "edition-unreadable"; readonly path: string; readonly what: string }
  | { readonly kind: "edition-wrong"; readonly path: string; readonly faults: readonly string[] }
  | {
      readonly kind: "desk-refused" | "delivery-refused" | "pull-refused" | "batch-refused" | "job-refused";
      readonly what: string;
      readonly remedy: string;
    }
  | { readonly kind: "format-unknown"; readonly format: string; readonly known: readonly string[] }
  | { readonly kind: "locale-unknown"; readonly locale: string; readonly known: readonly string[] };

/** A user's mistake on its way to the one catch in cli.ts. */
export class BriefingError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${inWords(problem).what} ${inWords(problem).remedy}`, options);
    this.name = "BriefingError";
    this.problem = problem;
  }
}

/** Stops the work with a problem that a user can mend. */
export function raise(problem: Problem, cause?: unknown): never {
  throw new BriefingError(problem, cause === undefined ? {} : { cause });
}

/** What is wrong and what to do, a line each. */
export function inWords(problem: Problem): { readonly what: string; readonly remedy: string } {
  switch (problem.kind) {
    case "economy-unknown":
      return {
        what: `There is no economy "${problem.economy}" in the data folder.`,
        remedy: `Choose one of ${problem.known.join(", ") || "none yet"}, or add data/${problem.economy}/economy.yaml.`,
      };
    case "month-unreadable":
      return { what: `"${problem.text}" is not a month.`, remedy: "Write it as year and month, such as 2025-11." };
    case "month-not-published":
      return {
        what: `No release for ${problem.month} of ${problem.economy}: the data hold ${problem.first} to ${problem.last}.`,
        remedy: `Choose a month in that range, or put the release into data/${problem.economy}/releases/ and its day into calendar.csv.`,
      };
    case "month-combined":
      return {
        what: `${problem.month} of ${problem.economy} was not published by itself but together as ${problem.together}.`,
        remedy: `Build ${problem.ask} instead, which covers both.`,
      };
    case "month-without-figures":
      return {
        what: `For ${problem.month} of ${problem.economy} there is no ${problem.lacks} as of ${problem.asOf}.`,
        remedy: "Add the figures to a release folder, or choose a later --as-of date.",
      };
    case "date-unreadable":
      return {
        what: `"${problem.text}" is not a day.`,
        remedy: "Give --as-of as 2025-12-08, or as release or latest.",
      };
    case "as-of-too-early":
      return {
        what: `${problem.month} was not yet published on ${problem.asOf}.`,
        remedy: `Choose a day from ${problem.released} on, or leave --as-of out.`,
      };
    case "data-malformed":
      return { what: `${placeName(problem.place)}: ${problem.what}`, remedy: problem.remedy };
    case "file-missing":
      return { what: `${problem.path} is missing.`, remedy: problem.remedy };
    case "folder-unwritable":
      return {
        what: `Cannot write to ${problem.path}: ${problem.cause}.`,
        remedy: "Give a folder that you may write to with --out, or free some space.",
      };
    case "browser-missing":
      return {
        what: `No usable browser to print with: ${problem.detail}`,
        remedy:
          "Set TRADEBRIEF_BROWSER to a Chrome, Chromium or Edge, or build with --format html. `tradebrief doctor` shows what was tried.",
      };
    case "print-failed":
      return {
        what: `The browser did not print the page: ${problem.detail}`,
        remedy: "Run it again; if it stays so, `tradebrief doctor` tests the browser.",
      };
    case "template-broken":
      return {
        what: `${placeName(problem.place)}: ${problem.what}`,
        remedy: "Mend the template; docs/pipeline.md lists what templates are given.",
      };
    case "glyph-missing":
      return {
        what: `${placeName(problem.place)}: the font ${problem.font} has no "${problem.character}" (in "${problem.words}").`,
        remedy: "Write the word without it, or give the theme a font that holds the character.",
      };
    case "chart-broken":
      return {
        what: `The chart "${problem.chart}" cannot be drawn: ${problem.what}`,
        remedy: "Check the figures behind it with `tradebrief explain`.",
      };
    case "claim-unknown":
      return {
        what: [`There is no fact or finding "${problem.id}" in this edition.`, ...problem.why].join(" "),
        remedy:
          problem.near.length > 0 ? `Nearest: ${problem.near.join(", ")}.` : "Leave the name out to list them all.",
      };
    case "edition-unreadable":
      return {
        what: `${problem.path} is not a finished edition: ${problem.what}`,
        remedy: "Give the folder that `tradebrief build` made.",
      };
    case "edition-wrong":
      return {
        what: `${problem.path} does not say what the data say: ${problem.faults.join(" · ")}`,
        remedy: "Do not publish it; build the edition again, and if the fault stays, report it.",
      };
    case "desk-refused":
    case "delivery-refused":
    case "batch-refused":
    case "job-refused":
    case "pull-refused":
      return { what: problem.what, remedy: problem.remedy };
    case "source-stale":
    case "pull-doubted":
    case "release-old":
    case "month-doubted":
      return doubtInWords(problem);
    case "article-empty":
    case "article-language":
    case "article-about-other":
    case "article-month-untold":
    case "article-of-other-month":
    case "engine-missing":
    case "microdata-unreadable":
    case "microdata-empty":
    case "release-day-unreadable":
      return inputInWords(problem);
    case "format-unknown":
      return { what: `There is no format "${problem.format}".`, remedy: `Choose from ${problem.known.join(", ")}.` };
    case "locale-unknown":
      return {
        what: `There are no templates for the locale "${problem.locale}".`,
        remedy: `Choose from ${problem.known.join(", ")}.`,
      };
    default:
      return problem satisfies never;
  }
}
