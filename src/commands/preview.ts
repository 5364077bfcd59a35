import { dirname, join } from "node:path";
import { faultLine } from "../edition/check.ts";
import { checkEdition } from "../edition/check-edition.ts";
import { pageTitle } from "../edition/render-view.ts";
import { previewFiles } from "../io/preview-files.ts";
import { progress } from "../io/progress.ts";
import { economiesIn } from "../io/read-data.ts";
import { type Preview, type Showing, type ShownFault, servePreview } from "../io/serve-preview.ts";
import { untilStopped } from "../io/until-stopped.ts";
import { watchFolders } from "../io/watch-folders.ts";
import { BriefingError, inWords, placeName, raise } from "../problems.ts";
import type { Paper } from "../vocabulary/theme.ts";
import { dataFolder } from "./data-folder.ts";
import { type Remade, remaker } from "./remake.ts";
import type { Asked } from "./request.ts";
import { templatesFor } from "./templates-for.ts";

/** What `tradebrief preview` was asked for. */
export interface PreviewAsked extends Asked {
  readonly locale: string;
  readonly theme?: string | undefined;
  readonly paper?: Paper | undefined;
  readonly port: number;
  readonly json: boolean;
}

const NOTHING = '<!doctype html><html lang="en"><title>Preview</title><p>There is no page yet.</p></html>';
/** So many faults are shown at once. */
const SHOWN = 8;

/** Serves the page of a month on this machine and shows every change of data, notes, words, templates and theme at once; 0 when it is stopped. */
export async function preview(asked: PreviewAsked): Promise<number> {
  const running = await startPreview(asked);
  process.stdout.write(
    asked.json ? `${JSON.stringify({ address: running.address })}\n` : `${running.address}\nCtrl-C ends it.\n`,
  );
  await untilStopped();
  await running.end();
  return 0;
}

/** Starts the preview: made once, served, and made again at every change. */
export async function startPreview(asked: PreviewAsked): Promise<Pick<Preview, "address" | "end">> {
  const economy = economyOf(asked);
  const templates = templatesFor(asked);
  const say = progress(asked.json);
  let showing: Showing = { version: 0, title: "Preview", html: NOTHING, faults: [] };
  const served = await servePreview(asked.port, previewFiles(templates), () => showing);
  const show = (change: Partial<Showing>) => {
    showing = { ...showing, ...change };
    served.tell();
  };
  const make = remaker({ ...asked, economy });
  const again = oneAtATime(async () => {
    const remade = await tryMake(make);
    if ("faults" in remade) return show(remade);
    const { html, edition } = remade;
    const version = showing.version + (html === showing.html ? 0 : 1);
    show({ html, version, title: pageTitle(edition), faults: [] });
    say(`Made ${edition.economy.id} ${edition.month}`);
    show({ faults: await faultsOf(remade) });
  });
  await again();
  const stop = watchFolders(foldersOf({ ...asked, economy }, templates), () => void again());
  return {
    address: served.address,
    end: () => {
      stop();
      return served.end();
    },
  };
}

function economyOf(asked: PreviewAsked): string {
  const known = economiesIn(dataFolder(asked));
  const economy = asked.economy ?? (known.length === 1 ? known[0]! : "");
  return known.includes(economy) ? economy : raise({ kind: "economy-unknown", economy, known });
}

/** Everything whose change may alter the page: the economy's folder, the templates, and the folder of a theme that is a file. */
function foldersOf(asked: PreviewAsked & { readonly economy: string }, templates: readonly string[]): string[] {
  const ofTheme = asked.theme !== undefined && /[/.]/.test(asked.theme) ? [dirname(asked.theme)] : [];
  return [join(dataFolder(asked), asked.economy), ...templates, ...ofTheme];
}

async function tryMake(make: () => Promise<Remade>): Promise<Remade | Pick<Showing, "faults">> {
  try {
    return await make();
  } catch (error) {
    return { faults: [faultOf(error)] };
  }
}

function faultOf(error: unknown): ShownFault {
  if (!(error instanceof BriefingError)) return { where: "", what: String((error as Error).message), remedy: "" };
  const { what, remedy } = inWords(error.problem);
  const where = "place" in error.problem ? placeName(error.problem.place) : "";
  return { where, what: where === "" ? what : what.replace(`${where}: `, ""), remedy };
}

/** What the checks of a finished edition have against the page as it is now. */
async function faultsOf(remade: Remade): Promise<ShownFault[]> {
  const faults = checkEdition(await remade.evidence()).flatMap((result) => result.faults);
  return faults.slice(0, SHOWN).map((fault) => ({ where: "", what: faultLine(fault), remedy: "" }));
}

/** The work, never twice at a time; what is asked for while it runs is done once more after it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let asked = false;
  return async () => {
    asked = true;
    running ??= (async () => {
      while (asked) {
        asked = false;
        await work();
      }
      running = null;
    })();
    await running;
  };
}
