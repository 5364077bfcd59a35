import { join, relative, resolve } from "node:path";
import { checkFeeds } from "../deliver/check-feeds.ts";
import { refuse } from "../deliver/refusal.ts";
import { siteFiles } from "../deliver/site.ts";
import { versionPath } from "../deliver/site-edition.ts";
import { now } from "../io/clock.ts";
import { progress } from "../io/progress.ts";
import { publish, stage } from "../io/publish.ts";
import { type Report, readReports } from "../io/read-reports.ts";
import { readTheme } from "../io/read-theme.ts";
import { siteParts } from "../io/site-parts.ts";
import { templatesFor } from "./templates-for.ts";

/** Where the site's parts lie, and how it is called. */
export interface SiteAsked {
  readonly reports: string;
  readonly corrections: string;
  readonly out: string;
  readonly title: string;
  /** The address at which the site stands; its feeds and sitemap name it. */
  readonly base?: string | undefined;
  /** Name or file of its theme (default: the house's). */
  readonly theme?: string | undefined;
  /** Where the desk's data lie, with its templates beside them. */
  readonly data?: string | undefined;
  readonly json: boolean;
}

/** Makes the archive of everything that has been released, and puts it in place at once; returns the exit code. */
export async function site(asked: SiteAsked): Promise<number> {
  const say = progress(asked.json);
  say("Writing the archive");
  const served = resolve(asked.out);
  const { folder, editions, pages } = await stageSite(asked, now());
  publish(served, folder);
  const at = relative(process.cwd(), join(served, "index.html"));
  process.stdout.write(
    asked.json
      ? `${JSON.stringify({ editions, pages, index: at })}\n`
      : `${editions} editions on ${pages} pages: ${at}\n`,
  );
  return 0;
}

/** Writes the archive as it is to stand at an instant, where nobody sees it; an edition that is due later leaves no trace in it. */
export async function stageSite(
  asked: SiteAsked,
  at: number,
): Promise<{ readonly folder: string; readonly editions: number; readonly pages: number }> {
  const base = baseOf(asked.base);
  const reports = readReports(resolve(asked.reports), resolve(asked.corrections), at);
  if (reports.length === 0) refuse({ kind: "site-empty", folder: asked.reports });
  const templates = templatesFor(asked);
  const files = siteFiles(reports, siteParts(templates, readTheme(asked.theme, templates)), {
    title: asked.title,
    base,
  });
  refuseReplaced(reports);
  checkFeeds(files, reports);
  const copied = reports.map((one) => ({
    folder: one.folder,
    into: versionPath(one),
    files: one.files.map(({ path }) => path),
  }));
  const folder = stage(resolve(asked.out), files, copied);
  return { folder, editions: reports.length, pages: files.filter(({ path }) => path.endsWith(".html")).length };
}

/** Stops at an edition of which a file is lost or is not the one that was built. */
function refuseReplaced(reports: readonly Report[]): void {
  for (const { edition, files, folder } of reports) {
    const stand = new Map(files.map(({ path, sha256 }) => [path, sha256]));
    const wrong = edition.files?.find(({ path, sha256 }) => stand.get(path) !== sha256);
    if (wrong) refuse({ kind: "not-verified", folder, detail: `${wrong.path} is missing or has changed.` });
  }
}

function baseOf(base: string | undefined): string | null {
  if (base === undefined || base === "") return null;
  if (!URL.canParse(base) || !/^https?:/.test(base))
    refuse({ kind: "setting-wrong", name: "--base", what: "it is not a web address" });
  return base.replace(/\/?$/, "/");
}
