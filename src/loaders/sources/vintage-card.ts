import { stringify } from "yaml";
import { lastMonth } from "../../vocabulary/months.ts";
import type { ReleaseCard } from "../release-yaml.ts";
import type { Source } from "./source-yaml.ts";
import type { Submitted } from "./submit.ts";

/** What a vintage says of itself beside its rows. */
export interface CardGround {
  readonly sources: readonly Source[];
  readonly answers: NonNullable<ReleaseCard["answers"]>;
  readonly reason: string | null;
  /** Whether it is the first print of its month, a later look at months already out, or history that stands in for days before. */
  readonly kind: ReleaseCard["kind"];
  readonly day: string;
}

/** The card of a vintage that was pulled; with the card of an earlier one of the same day, both together. */
export function vintageCard(submitted: Submitted, ground: CardGround, earlier: ReleaseCard | null): ReleaseCard {
  const used = new Set(submitted.rows.map(({ source }) => source));
  const months = submitted.rows.map(({ period }) => lastMonth(period)).sort();
  const { reason, day } = ground;
  const accepted =
    reason === null ? [] : submitted.doubts.map(({ check, row, what }) => ({ check, row: row.id, what, reason }));
  const sources = ground.sources
    .filter(({ id }) => used.has(id))
    .map(
      ({ id, title, url, trust }) =>
        [id, { title, retrieved: `${day}, ${new URL(url.replace(/[{}]/g, "")).host}`, trust }] as const,
    );
  return {
    kind: earlier?.kind ?? ground.kind,
    covers: earlier?.covers ?? coverage(months),
    backfills: earlier?.backfills ?? ground.kind === "archive",
    note: earlier?.note ?? "",
    sources: { ...earlier?.sources, ...Object.fromEntries(sources) },
    ...listed("accepted", [...(earlier?.accepted ?? []), ...accepted]),
    ...listed("answers", [...(earlier?.answers ?? []), ...ground.answers]),
  };
}

/** The card as the text of release.yaml. */
export function cardText(card: ReleaseCard): string {
  return stringify(card, { lineWidth: 0 });
}

function coverage(months: readonly string[]): string {
  const [first, last] = [months[0]!, months.at(-1)!];
  return first === last ? first : `${first}/${last}`;
}

function listed<Name extends string, Item>(name: Name, items: readonly Item[]): Partial<Record<Name, Item[]>> {
  return items.length === 0 ? {} : ({ [name]: [...items] } as Partial<Record<Name, Item[]>>);
}
