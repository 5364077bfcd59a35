import { paragraph } from "./paragraph.ts";
import { plain, type Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";
import type { Paragraph } from "./story.ts";

/** The month in four sentences, each a paragraph: exports, imports, the balance, and where exports went or what comes next. What has no figure is left out. */
export function flash(scene: Scene, tell: Tell): Paragraph[] {
  const { exports, imports, balance, destinations } = scene;
  const agency = scene.economy.agency.name;
  const opening = exports.growth !== null;
  const sentences = [
    opening && paragraph(tell, ["flash"], { ...scene, ...exports, agency }),
    imports.growth &&
      paragraph(tell, ["flash"], { ...scene, ...imports, ...(opening ? { economy: null, agency: null } : { agency }) }),
    balance.value &&
      paragraph(tell, [balance.milestone || balance.exceeds ? "year" : "month-balance"], {
        ...scene,
        ...(balance.milestone || balance.exceeds ? balance : {}),
      }),
    destinations.lead
      ? paragraph(tell, ["partners-lead"], { ...scene, flow: "exports", lead: destinations.lead })
      : exports.nextBase &&
        paragraph(tell, ["next-base"], { ...scene, base: exports.nextBase, importsBase: imports.nextBase }),
  ];
  return sentences.flatMap((one) => (one && plain(one.runs) !== "" ? [one] : []));
}
