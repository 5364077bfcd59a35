import { BriefingError, raise } from "../problems.ts";
import { type BrowserOptions, inTime, launch, type OwnPrinter, reason } from "./browser.ts";
import type { RunningBrowser } from "./browser-process.ts";
import { type BrowserTab, openTab } from "./browser-tab.ts";

/** How a pool prints: in how many tabs at once, and after how many pages a fresh browser takes over. */
export interface PoolOptions extends BrowserOptions {
  readonly tabs?: number;
  readonly pages?: number;
}

/** A browser, its tabs that wait, how many print, and how many pages it has begun. */
interface Shift {
  readonly browser: Promise<RunningBrowser>;
  readonly idle: BrowserTab[];
  printing: number;
  begun: number;
  over: boolean;
}

const PAGES = 50;
const TABS = 2;
const DEADLINE = 60_000;
/** A page whose browser ended under it, perhaps through another page, is printed again so many times. */
const TRIES = 3;

/**
 * A printer with a few warm tabs of one browser. A browser that ends is replaced and its pages are printed again; a page that
 * does not finish in time takes its browser down with it and is a problem; after some fifty pages a fresh browser takes over.
 */
export function openPool({ tabs = TABS, pages = PAGES, ...options }: PoolOptions = {}): OwnPrinter {
  const queue: (() => void)[] = [];
  const ending = new Set<Promise<void>>();
  let running = 0;
  let shift: Shift | null = null;

  const retire = (one: Shift): void => {
    one.over = true;
    if (shift === one) shift = null;
    if (one.printing > 0) return;
    const end = one.browser.then(
      (browser) => browser.end(),
      () => undefined,
    );
    ending.add(end);
    void end.finally(() => ending.delete(end));
  };
  const present = (): Shift => {
    if (shift && shift.begun >= pages) retire(shift);
    if (!shift) {
      const browser = launch(options.path).then((started) => started.browser);
      browser.catch(() => undefined);
      shift = { browser, idle: [], printing: 0, begun: 0, over: false };
    }
    return shift;
  };
  const attempt = async (html: string, print: Parameters<BrowserTab["print"]>[1]): Promise<Uint8Array> => {
    const one = present();
    one.begun++;
    one.printing++;
    let sound = false;
    try {
      const { tools } = await one.browser;
      const work = async () => {
        const tab = one.idle.pop() ?? (await openTab(tools));
        const printed = await tab.print(html, print);
        one.idle.push(tab);
        return printed;
      };
      const bytes = await inTime(work, options.deadline ?? DEADLINE);
      sound = true;
      return bytes;
    } finally {
      one.printing--;
      if (!sound) {
        // Its other pages fail at once and are printed again by the next browser.
        one.printing = 0;
        retire(one);
      } else if (one.over) retire(one);
    }
  };
  const persist = async (html: string, print: Parameters<BrowserTab["print"]>[1]): Promise<Uint8Array> => {
    for (let tries = 1; ; tries++) {
      try {
        return await attempt(html, print);
      } catch (error) {
        if (error instanceof BriefingError) throw error;
        if (tries >= TRIES) return raise({ kind: "print-failed", detail: `${reason(error)}.` }, error);
      }
    }
  };
  present();
  return {
    print: async (html, print) => {
      if (running >= tabs) await new Promise<void>((free) => queue.push(free));
      running++;
      try {
        return await persist(html, print);
      } finally {
        running--;
        queue.shift()?.();
      }
    },
    close: async () => {
      if (shift) {
        shift.printing = 0;
        retire(shift);
      }
      await Promise.all(ending);
    },
  };
}
