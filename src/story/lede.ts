import { leaders } from "./headline.ts";
import { paragraph } from "./paragraph.ts";
import { plain, type Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";
import type { Block, Paragraph } from "./story.ts";

/** How many destinations the lede sets against the lead: the weightiest, in the order of their growth. */
const DESTINATIONS = 4;

/** A lede of more letters than these fills the first page: its last paragraph may run over, so that the chart stays. */
const LONG = 1000;

/** The lede in wire order: exports, where they went, imports, the balance and the year so far, then the chart that carries the headline; before the last paragraph where the lede is long. */
export function lede(scene: Scene, tell: Tell): Block[] {
  const paragraphs = [
    scene.exports.growth &&
      paragraph(tell, ["flow"], { ...scene, ...scene.exports, agency: scene.economy.agency.name }),
    scene.destinations.lead &&
      paragraph(tell, ["partners-lede"], {
        ...scene,
        flow: "exports",
        lead: scene.destinations.lead,
        ...byDirection(foremost(scene)),
      }),
    scene.imports.growth && paragraph(tell, ["flow"], { ...scene, ...scene.imports, economy: null, agency: null }),
    scene.balance.value &&
      paragraph(tell, [scene.balance.yearToDate ? "year" : "balance"], { ...scene, ...scene.balance }),
  ];
  const told = paragraphs.filter((one) => one !== null && one.runs.length > 0) as Paragraph[];
  const after = lettersIn(told) > LONG ? 1 : 0;
  return [...told.slice(0, told.length - after), ...headlineCharts(scene), ...told.slice(told.length - after)];
}

function lettersIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { runs }) => sum + plain(runs).length, 0);
}

/** The chart that carries the headline, and those that stand in for it when there are too few figures to draw it. */
function headlineCharts(scene: Scene): Block[] {
  const own = leaders(scene)[0]?.subject.flow === "balance" ? ["balance-by-year"] : [];
  return [...own, "growth-exports", "growth-imports", "levels"].map((chart) => ({ kind: "chart", chart }));
}

/** The destinations that the lede names. */
export function foremost(scene: Scene) {
  const heaviest = [...scene.destinations.others]
    .sort((a, b) => b.growth.weight - a.growth.weight)
    .slice(0, DESTINATIONS);
  return scene.destinations.others.filter((one) => heaviest.includes(one));
}

function byDirection(partners: Scene["destinations"]["others"]) {
  return {
    rising: partners.filter((one) => one.growth.facts.value!.value > 0),
    falling: partners.filter((one) => one.growth.facts.value!.value < 0).reverse(),
  };
}
