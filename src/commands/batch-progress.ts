import { now } from "../io/clock.ts";
import type { Outcome } from "./do-job.ts";

const EVERY = 500;

/** Tells how a batch goes, and in the end what failed and how to mend it. */
export function batchProgress(json: boolean, all: number, standing: number) {
  const start = now();
  let [done, told] = [0, 0];
  const line = () => {
    const seconds = (now() - start) / 1000;
    const rate = done / Math.max(seconds, 0.001);
    const left = all - standing - done;
    const text = `${standing + done} of ${all}, ${(rate * 60).toFixed(0)} a minute, ${clock(left / Math.max(rate, 1e-6))} left`;
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  };
  return {
    one: (outcome: Outcome): void => {
      done++;
      if (json) process.stdout.write(`${JSON.stringify(outcome)}\n`);
      else if (now() - told > (process.stderr.isTTY ? EVERY : 10 * EVERY)) {
        told = now();
        line();
      }
    },
    /** The end of it, and the exit code. */
    end: (outcomes: readonly Outcome[], left: number): number => {
      if (!json && process.stderr.isTTY && done > 0) process.stderr.write("\r\u001b[K");
      const failures = outcomes.filter((one) => one.outcome === "failed");
      const same = standing + outcomes.filter(({ outcome }) => outcome === "same").length;
      const made = outcomes.length - failures.length - (same - standing);
      const seconds = Number(((now() - start) / 1000).toFixed(1));
      if (json)
        process.stdout.write(`${JSON.stringify({ all, made, same, failed: failures.length, left, seconds })}\n`);
      else process.stdout.write(report(outcomes, { all, made, same, left, seconds }));
      return failures.length > 0 || left > 0 ? 1 : 0;
    },
  };
}

interface Tally {
  readonly all: number;
  readonly made: number;
  readonly same: number;
  readonly left: number;
  readonly seconds: number;
}

const REASONS = 12;

function report(outcomes: readonly Outcome[], { all, made, same, left, seconds }: Tally): string {
  const failures = outcomes.filter((one) => one.outcome === "failed");
  const rebuilt = outcomes.filter((one) => one.outcome === "made" && one.because !== "it is new");
  const more = rebuilt.length > REASONS ? [`  … and ${rebuilt.length - REASONS} more`] : [];
  const lines = [
    `${all} editions: ${made} made and proved, ${same} stood there already, ${failures.length} failed, in ${seconds} s.`,
    ...rebuilt.slice(0, REASONS).map((one) => `  made again  ${one.place}: ${one.because}`),
    ...more,
    ...failures.flatMap((one) => [`  FAILED  ${one.place}: ${one.because}`, `          ${one.remedy}`]),
    ...(left > 0 ? [`Stopped before its end: ${left} are left. Run the same command again to go on.`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
