import type { Finding } from "../findings/finding.ts";
import { chart, type Draft, draft } from "./draft.ts";
import { paragraph } from "./paragraph.ts";
import { plain, type Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";
import type { Block, Section } from "./story.ts";

/** Goods that rose and fell most; null with fewer than three. */
export function goodsSection(scene: Scene, tell: Tell): Draft | null {
  if (scene.goods.count < (scene.first?.includes("goods") ? 1 : 3)) return null;
  const context = { ...scene, ...scene.goods };
  const blocks = [
    paragraph(tell, ["goods"], context),
    paragraph(tell, ["product-record", "volume"], { ...context, records: records(scene) }),
    chart("goods"),
  ];
  return draft("goods", tell, context, blocks, []);
}

// With one beginning of their figures they are told in one sentence; the others would need another each.
function records({ goodsRecords }: Scene): readonly Finding[] {
  const [first] = goodsRecords;
  return goodsRecords.filter((one) => one.proof.searched?.from === first?.proof.searched?.from);
}

/** What the rest of the year would need, and what the next release is measured against; null when there is neither. */
export function outlookSection(scene: Scene, tell: Tell): Section | null {
  const { required } = scene.balance;
  const base = scene.exports.nextBase;
  const context = { ...scene, required, base, importsBase: scene.imports.nextBase };
  const blocks: Block[] = [
    ...(required ? [paragraph(tell, ["required"], context)] : []),
    ...(base ? [paragraph(tell, ["next-base"], context)] : []),
  ];
  return blocks.length > 0
    ? {
        id: "outlook",
        name: plain(tell("section-name", { id: "outlook" })),
        heading: tell("heading-outlook", context),
        blocks,
      }
    : null;
}

/** What was revised since the first release; null when nothing was. */
export function revisionsSection(scene: Scene, tell: Tell): Section | null {
  if (scene.revisions.length === 0) return null;
  const order = ["exports", "imports", "balance"];
  const sorted = [...scene.revisions].sort((a, b) => order.indexOf(a.subject.flow) - order.indexOf(b.subject.flow));
  return {
    id: "revisions",
    name: plain(tell("section-name", { id: "revisions" })),
    heading: tell("heading-revisions", scene),
    blocks: [
      ...sorted.map((revision) => paragraph(tell, ["revision"], { ...scene, revision })),
      ...scene.overtaken.map((overtaken) => paragraph(tell, ["first-print-forecast"], { ...scene, overtaken })),
      chart("revisions"),
    ],
  };
}
