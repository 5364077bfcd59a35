import type { Growth } from "../findings/finding.ts";
import type { Fact } from "../indicators/fact.ts";
import { paceOf } from "../story/pace.ts";
import type { Pace, WordList } from "../vocabulary/words.ts";
import type { Evidence } from "./check.ts";

/** Words of these sizes say no more than which way it went. */
const NEUTRAL: readonly Pace[] = ["mild", "plain"];

/** Why a verb that tells how far a figure moved ("edged up", "plunged") tells too little or too much of it; null when it is right or tells no size. */
export function sizeDiffers(
  verb: string,
  fact: Fact,
  { fresh, words }: Pick<Evidence, "fresh" | "words">,
): string | null {
  const sizes = sizesOf(verb, words);
  if (sizes.length === 0 || sizes.some((size) => NEUTRAL.includes(size))) return null;
  const growth = fresh.findings.find((one): one is Growth => one.kind === "growth" && one.facts.value?.id === fact.id);
  if (!growth) return null;
  const size = paceOf(growth);
  return sizes.includes(size) ? null : `"${verb}" is for moves that are ${sizes.join(" or ")}, and this one is ${size}`;
}

/** The sizes of move that a verb is used for. */
function sizesOf(verb: string, { rose, fell, rise, fall, rising, falling }: WordList): Pace[] {
  const lists = [rose, fell, rise, fall, rising, falling];
  return (Object.keys(rose) as Pace[]).filter((pace) => lists.some((list) => [list[pace]].flat().includes(verb)));
}
