import { BriefingError, inWords } from "../../src/problems.ts";

/** The words of the problem that the work stops with, each of one line; null when it does not stop. An error of ours is thrown on. */
export function problemOf(work: () => unknown): ReturnType<typeof inWords> | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    const words = inWords(error.problem);
    if (/\n/.test(words.what + words.remedy) || words.remedy === "")
      throw new Error(`not one line each: ${words.what}`);
    return words;
  }
}

/** The words of the problem with which later work stops; null when it does not. */
export async function laterProblemOf(work: () => Promise<unknown>): Promise<ReturnType<typeof inWords> | null> {
  const outcome = await work().then(
    () => null,
    (error: unknown) => error,
  );
  return problemOf(() => {
    if (outcome !== null) throw outcome;
  });
}
