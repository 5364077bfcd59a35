/** What a user can meet with texts to check and rows to sum. */
export type InputProblem =
  | { readonly kind: "article-empty"; readonly path: string; readonly what: string }
  | { readonly kind: "article-language"; readonly path: string; readonly locale: string }
  | {
      readonly kind: "article-about-other";
      readonly path: string;
      readonly about: string;
      readonly known: readonly string[];
    }
  | { readonly kind: "article-month-untold"; readonly path: string; readonly named: readonly string[] }
  | { readonly kind: "article-of-other-month"; readonly path: string; readonly month: string; readonly asked: string }
  | { readonly kind: "engine-missing"; readonly engine: string; readonly install: string }
  | { readonly kind: "microdata-unreadable"; readonly path: string; readonly what: string }
  | { readonly kind: "microdata-empty"; readonly path: string; readonly economy: string }
  | { readonly kind: "release-day-unreadable"; readonly text: string };

/** What is wrong and what to do, a line each. */
export function inputInWords(problem: InputProblem): { readonly what: string; readonly remedy: string } {
  switch (problem.kind) {
    case "article-empty":
      return {
        what: `${problem.path} has no text to check: ${problem.what}`,
        remedy: "Give a text, HTML or PDF file with real text; a scanned page must be read by other means first.",
      };
    case "article-language":
      return {
        what: `${problem.path} is not written in the language "${problem.locale}".`,
        remedy: "Give an English text, or add the words of its language under templates/article/.",
      };
    case "article-about-other":
      return {
        what: `${problem.path} is ${problem.about}.`,
        remedy: `If it is about the trade of ${problem.known.join(", ")}, say so with --economy.`,
      };
    case "article-month-untold":
      return {
        what: `Which month ${problem.path} is about cannot be told${problem.named.length > 0 ? `; it names ${problem.named.join(", ")}` : ""}.`,
        remedy: "Say so with --month, such as 2025-11.",
      };
    case "article-of-other-month":
      return {
        what: `${problem.path} is about ${problem.month}, not ${problem.asked}.`,
        remedy: `Leave --month out, or give --month ${problem.month}.`,
      };
    case "engine-missing":
      return {
        what: `${problem.engine} is not installed here.`,
        remedy: `Run \`${problem.install}\`; it is left out where optional packages are.`,
      };
    case "microdata-unreadable":
      return {
        what: `${problem.path} cannot be summed: ${problem.what}`,
        remedy: "Compare its columns and figures with the mapping; --memory gives the engine more room.",
      };
    case "microdata-empty":
      return {
        what: `${problem.path} holds no rows of ${problem.economy} that the mapping lets through.`,
        remedy: "Check reporter, only and leave in the mapping.",
      };
    case "release-day-unreadable":
      return {
        what: `"${problem.text}" is not a day.`,
        remedy: "Give the day on which the rows were published with --released, such as 2025-12-20.",
      };
    default:
      return problem satisfies never;
  }
}
