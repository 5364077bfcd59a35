import type { Around } from "./around.ts";
import type { About } from "./claim.ts";
import type { Frame } from "./frame.ts";
import { type Item, meaning } from "./item.ts";
import type { Subject } from "./subject.ts";

/** What a claim in words is about. */
export interface Owner {
  readonly about: About;
  readonly doubt: string | null;
}

/** Whose claim it is: the last flow named before it in the clause, the next one, or what the clause takes over. */
export function ownerAt(frame: Frame, at: number): Owner | null {
  const places = [...frame.subjects.keys()];
  const place = places.filter((index) => index <= at).at(-1) ?? places[0];
  const inherited = frame.inherited?.length === 1 && !strangers(frame.items, at) ? frame.inherited[0] : undefined;
  const subject: Subject | undefined = place === undefined ? inherited : frame.subjects.get(place);
  if (!subject || subject.foreign || subject.about.flow === "trade" || subject.about.partner === "?") return null;
  const between = place === undefined ? [] : frame.items.slice(Math.min(place, at), Math.max(place, at));
  const strange = between.some((item) => item.kind === "unknown" || meaning(item, "apart") !== null);
  return {
    about: subject.about,
    doubt: subject.doubt ?? (strange ? "words in between leave open what it is about" : null),
  };
}

/** What the nearest clause before is about. */
export function ownerBefore(around: Around, frameAt: number): Owner | null {
  for (let index = frameAt - 1; index >= 0; index--) {
    const frame = around.frames[index]!;
    if (frame.subjects.size > 0) return ownerAt(frame, frame.items.length);
  }
  return null;
}

function strangers(items: readonly Item[], at: number): boolean {
  return items
    .slice(0, at)
    .some((item) => item.kind === "unknown" || meaning(item, "product") !== null || meaning(item, "apart") !== null);
}

/** Where a claim stands, from one item to another. */
export function spot(around: Around, from: Item, to: Item) {
  return {
    at: from.at,
    end: to.end,
    text: from === to ? from.text : `${from.text} … ${to.text}`,
    sentence: around.sentence,
  };
}
