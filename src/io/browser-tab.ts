import { Buffer } from "node:buffer";
import type { PrintOptions } from "../pdf/print.ts";
import type { Devtools } from "./devtools.ts";

/** A tab of a browser that prints one page after another. */
export interface BrowserTab {
  print(html: string, options: PrintOptions): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Inches. */
const SHEETS = { A4: { width: 8.27, height: 11.7 }, Letter: { width: 8.5, height: 11 } } as const;

/** Opens a tab in which no script runs and every request is refused: a page holds all that it needs. */
export async function openTab(tools: Devtools): Promise<BrowserTab> {
  const { targetId } = (await tools.ask("Target.createTarget", { url: "about:blank" })) as { targetId: string };
  const { sessionId: tab } = (await tools.ask("Target.attachToTarget", { targetId, flatten: true })) as {
    sessionId: string;
  };
  const ask = (method: string, params: object = {}) => tools.ask(method, params, tab);
  tools.hear(tab, "Fetch.requestPaused", ({ requestId }) => {
    void ask("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" }).catch(() => undefined);
  });
  const [{ frameTree }] = await Promise.all([
    ask("Page.getFrameTree"),
    ask("Page.enable"),
    ask("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
    ask("Emulation.setScriptExecutionDisabled", { value: true }),
  ]);
  const { id: frameId } = (frameTree as { frame: { id: string } }).frame;
  return {
    print: async (html, { paper }) => {
      await loaded(tools, tab, () => ask("Page.setDocumentContent", { frameId, html }));
      await ask("Runtime.evaluate", { expression: "document.fonts.ready.then(() => 1)", awaitPromise: true });
      const { width, height } = SHEETS[paper];
      const { data } = await ask("Page.printToPDF", {
        ...{ paperWidth: width, paperHeight: height, preferCSSPageSize: true, printBackground: true },
        ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
        ...{ generateTaggedPDF: true, generateDocumentOutline: true },
      });
      return new Uint8Array(Buffer.from(String(data), "base64"));
    },
    close: async () => {
      await tools.ask("Target.closeTarget", { targetId });
    },
  };
}

/** Does what begins the loading of a page, and waits until it has loaded. */
async function loaded(tools: Devtools, tab: string, begin: () => Promise<unknown>): Promise<void> {
  let deaf = () => {};
  const done = new Promise<void>((resolve) => {
    deaf = tools.hear(tab, "Page.loadEventFired", () => resolve());
  });
  try {
    await begin();
    await Promise.race([done, tools.ended.then(() => Promise.reject(new Error("the browser ended")))]);
  } finally {
    deaf();
  }
}
