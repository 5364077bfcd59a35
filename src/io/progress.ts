/** Tells whoever waits what is being done: a line on a terminal, a line of JSON for programs, on standard error. */
export type Progress = (step: string) => void;

/** Progress for people or for programs. */
export function progress(json: boolean): Progress {
  return (step) => process.stderr.write(json ? `${JSON.stringify({ step })}\n` : `${step}\n`);
}
