import type { Fact } from "../indicators/fact.ts";
import type { Caption } from "../vocabulary/run.ts";
import { plain, type Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";

/** The words of every chart that the month can carry, by chart id. */
export function captions(scene: Scene, tell: Tell, scaleWords: string): Record<string, Caption> {
  const { exports, imports, balance, destinations } = scene;
  const lead = destinations.lead;
  const context = { ...scene, scaleWords, combined: combinedIn(scene) };
  const drafts: [string, string, object, Fact | null][] = [
    ["growth-exports", "growth", exports, exports.growth?.facts.value ?? null],
    ["growth-imports", "growth", imports, imports.growth?.facts.value ?? null],
    ["levels", "levels", { record: exports.record }, imports.level && exports.level],
    ["balance-by-year", "balance-by-year", balance, balance.yearToDate],
    [
      "partner-growth",
      "partner-growth",
      { lead, top: destinations.others[0] ?? null },
      (lead ?? destinations.others[0])?.growth.facts.value ?? null,
    ],
    [
      "streak",
      "streak",
      { streak: lead?.streak ?? null, code: lead?.code ?? null },
      lead?.streak ? lead.growth.facts.value! : null,
    ],
  ];
  return Object.fromEntries(
    drafts.flatMap(([id, template, own, latest]) =>
      latest ? [[id, caption(tell, template, { ...context, ...own }, latest)]] : [],
    ),
  );
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
