import { availableParallelism } from "../io/cores.ts";
import type { OwnPrinter } from "../io/print-pool.ts";
import { openPrintThread } from "../io/print-thread.ts";
import { hasThreads, openWorkers, type Workers } from "../io/worker-pool.ts";
import type { DrawJob, Practice } from "./drawing.ts";

/** The threads of a build, which get ready while it reads: one that draws, where there is a second processor for it, and one that prints. They must be closed. */
export interface BuildThreads {
  readonly drawers: Workers<DrawJob | Practice, string> | null;
  readonly printer: OwnPrinter | null;
}

/** Opens what threads a build can use; none for the program as it runs from its sources. */
export function openThreads(format: string, browser: string | undefined): BuildThreads {
  if (!hasThreads()) return { drawers: null, printer: null };
  return {
    drawers: availableParallelism() > 1 ? openWorkers(1, null, "drawer.run.cjs") : null,
    printer: /\bpdf\b/.test(format) ? openPrintThread(browser) : null,
  };
}
