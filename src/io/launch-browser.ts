import type { Browser } from "puppeteer";
import { browserHome } from "./browser-home.ts";
import { killGroup } from "./kill-group.ts";

const DEADLINE = 30_000;

/** Starts the browser of that path in a temp folder of its own, which goes when it ends, however that comes. */
export async function launchBrowser(path: string, environment: Readonly<Record<string, string>>): Promise<Browser> {
  // Loaded here, since it costs a third of a second that a build without a PDF need not pay.
  const { default: puppeteer } = await import("puppeteer");
  const asRoot = process.getuid?.() === 0;
  const home = browserHome();
  const launch = (pipe: boolean) =>
    puppeteer.launch({
      pipe,
      executablePath: path,
      userDataDir: home.profile,
      headless: "shell",
      // An interruption lets it finish the page in hand.
      ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
      timeout: DEADLINE,
      env: { ...process.env, ...home.environment, ...environment },
      args: ["--disable-gpu", "--font-render-hinting=none", ...(asRoot ? ["--no-sandbox"] : [])],
    });
  // Over a pipe it ends when this process does, however that comes; what hinders its start it tells only without one.
  const browser = await launch(true)
    .catch(() => launch(false))
    .catch((cause) => {
      home.remove();
      throw cause;
    });
  const child = browser.process();
  // A pipe of a browser that is killed may break when the driver has let go of it, and its reader of lines would throw: that it has ended is noticed by its end.
  for (const pipe of child?.stdio ?? []) pipe?.removeAllListeners("error").on("error", () => undefined);
  child?.once("exit", () => {
    killGroup(child);
    home.remove();
  });
  return browser;
}
