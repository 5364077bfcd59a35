import type { PrintOptions } from "../pdf/print.ts";
import type { OwnPrinter } from "./print-pool.ts";
import { openWorkers } from "./worker-pool.ts";

/** A page to be printed by another thread. */
export interface PrintJob {
  readonly html: string;
  readonly options: PrintOptions;
}

/** A printer in a thread of its own, so that its browser comes up while this one computes; it must be closed. */
export function openPrintThread(path: string | undefined): OwnPrinter {
  const threads = openWorkers<PrintJob, Uint8Array>(1, null, "printer.run.cjs", path === undefined ? {} : { path });
  return { print: (html, options) => threads.do({ html, options }), close: threads.close };
}
