import type { Fact } from "../indicators/fact.ts";
import type { Caption } from "../vocabulary/run.ts";
import { partnerCaptions } from "./partner-captions.ts";
import { plain, type Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";

/** A chart's words to be: its id, its template, what only it is told of, and the fact that its alternative text names. */
export interface CaptionDraft {
  readonly id: string;
  readonly template: string;
  readonly own: object;
  readonly latest: Fact | null;
  /** The fact has no sign to show, being a share. */
  readonly plain?: boolean;
}

/** The words of every chart that the month can carry, by chart id. */
export function captions(scene: Scene, tell: Tell, scaleWords: string): Record<string, Caption> {
  const context = { ...scene, scaleWords, combined: combinedIn(scene) };
  const drafts = [...flowCaptions(scene), ...partnerCaptions(scene), ...revisionCaptions(scene)];
  return Object.fromEntries(
    drafts.flatMap(({ id, template, own, latest, plain: unsigned = false }) =>
      latest ? [[id, caption(tell, template, { ...context, ...own, unsigned }, latest)]] : [],
    ),
  );
}

function flowCaptions({ exports, imports, balance, goods }: Scene): CaptionDraft[] {
  const moved = goods.rising[0] ?? goods.falling[0];
  return [
    { id: "growth-exports", template: "growth", own: exports, latest: exports.growth?.facts.value ?? null },
    { id: "growth-imports", template: "growth", own: imports, latest: imports.growth?.facts.value ?? null },
    { id: "levels", template: "levels", own: { record: exports.record }, latest: imports.level && exports.level },
    { id: "balance-by-year", template: "balance-by-year", own: balance, latest: balance.yearToDate },
    { id: "surprises", template: "surprises", own: exports, latest: exports.surprise?.facts.gap ?? null },
    { id: "goods", template: "goods", own: goods, latest: moved?.fact ?? null },
  ];
}

/** The revision whose flow is drawn: of growth, of exports before imports. */
function revisionCaptions({ revisions }: Scene): CaptionDraft[] {
  const revision = revisions.find((one) => one.kind === "revision" && one.measure === "year-on-year");
  return [{ id: "revisions", template: "revisions", own: { revision }, latest: revision?.facts.gap ?? null }];
}

function caption(tell: Tell, template: string, context: object, latest: Fact): Caption {
  const title = tell(`caption-${template}`, context);
  const subtitle = plain(tell(`caption-${template}-note`, context));
  return { title, subtitle, alt: plain(tell("alt", { title: plain(title), note: subtitle, latest })) };
}

/** The name of the months published together, when any of those on a ten-year chart were. */
function combinedIn({ economy, time }: Scene): string | null {
  return economy.combined && time.year >= economy.combined.from ? economy.combined.name : null;
}
