import type { Browser } from "puppeteer";
import type { Printer } from "../pdf/print.ts";
import { BriefingError, raise } from "../problems.ts";
import { type BrowserOptions, inTime, PRINT_DEADLINE, reason, startBrowser } from "./browser.ts";
import { type BrowserTab, openTab } from "./browser-tab.ts";
import { endBrowser } from "./end-browser.ts";

/** How a pool prints: in how many tabs at once, and after how many pages a fresh browser takes over. */
export interface PoolOptions extends BrowserOptions {
  readonly tabs?: number;
  readonly pages?: number;
  /** Opens its first tab before there is a page. */
  readonly early?: boolean;
}

/** A printer that owns a browser: it must be closed. */
export interface OwnPrinter extends Printer {
  close(): Promise<void>;
}

/** A browser, its tabs that wait, how many print, and how many pages it has begun. */
interface Shift {
  readonly browser: Promise<Browser>;
  readonly idle: Promise<BrowserTab>[];
  printing: number;
  begun: number;
  over: boolean;
}

type Page = Parameters<Printer["print"]>;

const PAGES = 50;
const TABS = 2;
/** A page whose browser ended under it, perhaps through another page, is printed again so many times. */
const TRIES = 3;
/** Milliseconds in which a tab opens. */
const PATIENCE = 2_000;

/**
 * A printer with a few warm tabs of one browser. A browser that ends is replaced and its pages are printed again; a page that
 * does not finish in time takes its browser down with it and is a problem; after some fifty pages a fresh browser takes over.
 */
export function openPool({ tabs = TABS, pages = PAGES, early = false, ...options }: PoolOptions = {}): OwnPrinter {
  const shifts = openShifts(pages, () => callBrowser(options.path, early));
  const queue: (() => void)[] = [];
  let running = 0;
  const attempt = async (...page: Page): Promise<Uint8Array> => {
    const shift = shifts.present();
    shift.begun++;
    shift.printing++;
    let isSound = false;
    try {
      const bytes = await inTime(() => inTab(shift, page), options.deadline ?? PRINT_DEADLINE);
      isSound = true;
      return bytes;
    } finally {
      shifts.leave(shift, isSound);
    }
  };
  return {
    print: async (...page) => {
      if (running >= tabs) await new Promise<void>((free) => queue.push(free));
      running++;
      try {
        return await persist(() => attempt(...page));
      } finally {
        running--;
        queue.shift()?.();
      }
    },
    close: shifts.close,
  };
}

async function inTab(shift: Shift, page: Page): Promise<Uint8Array> {
  const tab = await (shift.idle.pop() ?? shift.browser.then(openTab));
  const printed = await tab.print(...page);
  shift.idle.push(Promise.resolve(tab));
  return printed;
}

async function persist(attempt: () => Promise<Uint8Array>): Promise<Uint8Array> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof BriefingError) throw error;
      if (tries >= TRIES) return raise({ kind: "print-failed", detail: `${reason(error)}.` }, error);
    }
  }
}

/** A browser that is on its way, and its first tab where that is opened early. */
function callBrowser(path: string | undefined, early: boolean): Pick<Shift, "browser" | "idle"> {
  const browser = startBrowser(path).then((started) => started.browser);
  const idle = early ? [browser.then(openTab)] : [];
  // Whoever prints is told of what goes wrong.
  for (const one of [browser, ...idle]) one.catch(() => undefined);
  return { browser, idle };
}

/** Ends a browser, but not while it opens a tab, which would fail where nobody waits for it. */
async function endIdle({ browser, idle }: Shift): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE).unref());
  await Promise.race([Promise.allSettled(idle), late]);
  await browser.then(endBrowser, () => undefined);
}

/** The browser that prints at present, started before it is asked for, and those that are about to end. */
function openShifts(pages: number, call: () => Pick<Shift, "browser" | "idle">) {
  const ending = new Set<Promise<void>>();
  let shift: Shift | null = null;
  const retire = (one: Shift): void => {
    one.over = true;
    if (shift === one) shift = null;
    if (one.printing > 0) return;
    const end = endIdle(one);
    ending.add(end);
    void end.finally(() => ending.delete(end));
  };
  const present = (): Shift => {
    if (shift && shift.begun >= pages) retire(shift);
    if (!shift) {
      shift = { ...call(), printing: 0, begun: 0, over: false };
    }
    return shift;
  };
  present();
  return {
    present,
    leave: (one: Shift, isSound: boolean): void => {
      one.printing--;
      // When a page took its browser down, the others in it fail at once and are printed again by the next browser.
      if (!isSound) one.printing = 0;
      if (!isSound || one.over) retire(one);
    },
    close: async (): Promise<void> => {
      if (shift) {
        shift.printing = 0;
        retire(shift);
      }
      await Promise.all(ending);
    },
  };
}
