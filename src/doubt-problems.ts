/** Why a month's figures are not believed, so that they are not taken in, or no page is made of them. */
export type DoubtProblem =
  | {
      readonly kind: "source-stale";
      readonly economy: string;
      readonly day: string;
      readonly last: string;
      readonly period: string;
      readonly until: string;
    }
  | {
      readonly kind: "release-old";
      readonly economy: string;
      readonly month: string;
      readonly release: string;
      readonly newest: string;
    }
  | {
      readonly kind: "pull-doubted";
      readonly economy: string;
      /** Why the first row is doubted. */
      readonly what: string;
      /** Each doubted row in a line: the check, the row, its place in the answer, the reason. */
      readonly rows: readonly string[];
    }
  | {
      readonly kind: "month-doubted";
      readonly economy: string;
      readonly month: string;
      readonly check: string;
      readonly row: string;
      readonly what: string;
      readonly release: string;
    };

/** What is wrong and what to do, a line each. */
export function doubtInWords(problem: DoubtProblem): { readonly what: string; readonly remedy: string } {
  const { economy } = problem;
  switch (problem.kind) {
    case "source-stale":
      return {
        what: `The newest month of ${economy} is ${problem.last}, and ${problem.period} was to be expected by ${problem.until}, before ${problem.day}.`,
        remedy: `Fetch it with \`tradebrief pull ${economy}\`, or name the month that is meant: \`tradebrief build ${economy} ${problem.last}\`.`,
      };
    case "release-old":
      return {
        what: `The release of ${problem.release}, which calendar.csv gives for ${problem.month}, holds nothing after ${problem.newest}.`,
        remedy: `Put the right release into data/${economy}/releases/${problem.release}/, or correct the day or month in calendar.csv.`,
      };
    case "pull-doubted":
      return {
        what: `${problem.rows.length === 1 ? "One row" : `${problem.rows.length} rows`} of ${economy} cannot be believed, so nothing was taken in: ${problem.what}`,
        remedy: `Look at each at the source; when it is right, take it in with \`tradebrief pull ${economy} --accept "why it is right"\`.`,
      };
    case "month-doubted":
      return {
        what: `${problem.month} of ${economy} cannot be believed: ${problem.what}`,
        remedy: `Look at the source; if it is right, say why in data/${economy}/releases/${problem.release}/release.yaml under accepted (check: ${problem.check}, row: "${problem.row}", what, reason).`,
      };
    default:
      return problem satisfies never;
  }
}
