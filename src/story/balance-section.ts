import type { Fact } from "../indicators/fact.ts";
import { aboutFlow, chart, type Draft, draft } from "./draft.ts";
import { paragraph } from "./paragraph.ts";
import type { Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";

/** The month's balance, and by which method the year so far is reckoned; null without the balance. */
export function balanceSection(scene: Scene, tell: Tell): Draft | null {
  if (!scene.balance.value) return null;
  const context = { ...scene, ...scene.balance };
  const { yearToDate: chosen } = scene.balance;
  const otherwise = chosen && apart(chosen, scene.balance.yearToDateOtherwise);
  const method = chosen ? [paragraph(tell, ["method"], { ...context, chosen, otherwise })] : [];
  const reconciled = scene.balance.apart ? [paragraph(tell, ["balance-apart"], context)] : [];
  return draft(
    "balance",
    tell,
    context,
    [
      ...(chosen ? [paragraph(tell, ["balance", "monthly"], context)] : []),
      ...method,
      ...reconciled,
      chart("balance-by-year"),
    ],
    aboutFlow(scene, "balance"),
  );
}

/** Two ways of reckoning that are closer than this part of the sum are not set side by side. */
const CLOSE = 0.003;

function apart(chosen: Fact, otherwise: Fact | null): Fact | null {
  return otherwise && Math.abs(otherwise.value - chosen.value) > CLOSE * Math.abs(chosen.value) ? otherwise : null;
}
