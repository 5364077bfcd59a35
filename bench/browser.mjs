import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** How the comparisons start the browser that tradebrief prints with: bench.mjs puts its path into the environment. */
export function launchOptions() {
  const executablePath = process.env.BENCH_BROWSER;
  const fonts = join(dirname(executablePath), "fonts.conf");
  const env = existsSync(fonts) ? { ...process.env, FONTCONFIG_FILE: fonts } : process.env;
  const args = ["--disable-gpu", "--font-render-hinting=none", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  return { executablePath, headless: "shell", env, args };
}
