import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { raise } from "../problems.ts";
import { bundledBrowser, type StartableBrowser } from "./bundled-browser.ts";
import { cacheFolder } from "./cache-folder.ts";

/** A browser to print with, and how it was come by. */
export interface FoundBrowser extends StartableBrowser {
  readonly origin: "setting" | "installed" | "bundled";
}

const FULL = ["ENOSPC", "EDQUOT"];
const COMMANDS = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const APPLICATIONS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"],
};

/**
 * The browsers to print with, best first: the one that is set (by the option or TRADEBRIEF_BROWSER) and no other, else
 * one that is installed, then the bundled one, which is unpacked only when it is reached.
 */
export async function* findBrowsers(
  setting?: string,
  env: NodeJS.ProcessEnv = process.env,
): AsyncGenerator<FoundBrowser> {
  const chosen = setting ?? env.TRADEBRIEF_BROWSER;
  if (chosen) {
    if (!(await isExecutable(chosen)))
      raise({ kind: "browser-missing", detail: `${chosen}, which was asked for, cannot be run.` });
    yield { path: chosen, origin: "setting", environments: [{}] };
    return;
  }
  const installed = await firstExecutable(candidates(env));
  if (installed) yield { path: installed, origin: "installed", environments: [{}] };
  const bundled = await bundledBrowser(env).catch((cause) => notUnpacked(cause, env));
  if (bundled) yield { ...bundled, origin: "bundled" };
}

// Of a full disk the remedy is room, not another browser.
function notUnpacked(cause: NodeJS.ErrnoException, env: NodeJS.ProcessEnv): never {
  const said = cause.message.replace(/, .*/, "");
  const folder = cacheFolder(env);
  if (folder && FULL.includes(cause.code ?? "")) raise({ kind: "folder-unwritable", path: folder, cause: said }, cause);
  return raise({ kind: "browser-missing", detail: `the bundled one cannot be unpacked (${cause.message}).` }, cause);
}

function candidates(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => (APPLICATIONS.win32 ?? []).map((path) => join(root, path)));
  }
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  return [
    ...(APPLICATIONS[process.platform] ?? []),
    ...COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
}

async function firstExecutable(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await isExecutable(path)) return path;
  return null;
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
