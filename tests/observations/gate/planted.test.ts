import { describe, expect, it } from "vitest";
import { countsOf, plantIn } from "./planted.ts";
import { byVintage, economyOf, monthByMonth } from "./replay.ts";

/** Every so many-th release is spoiled here; `TRADEBRIEF_FAULTS=1` spoils each, for hours. */
const EVERY = Number(process.env.TRADEBRIEF_FAULTS ?? 0);

/** Plants in the history of an economy and says how many faults of each kind were named, of how many. */
function named(id: string, releasesOf: typeof byVintage, every: number) {
  const published = economyOf(id);
  const archives = new Set(published.folders.filter(({ backfills }) => backfills).map(({ date }) => date));
  const releases = releasesOf(published).filter(([day]) => !archives.has(day));
  const step = EVERY || every;
  return countsOf(plantIn(releases, published.economy, (at) => at % step === step - 1));
}

describe("a row multiplied by 1,000, a month repeated, a partner's flows swapped, two digits of a total transposed", () => {
  it.each([
    ["china", 27],
    ["korea", 29],
    ["germany", 150],
    ["united-states", 300],
  ])(
    "is named in the months of %s, one in %i of them",
    (id, every) => {
      const counts = named(id, monthByMonth, every);
      if (EVERY) console.log(id, counts);
      else expect(counts).toMatchSnapshot();
    },
    EVERY ? 0 : 180_000,
  );

  it(
    "is named in the releases as they came, with little before them",
    () => {
      const counts = named("china", byVintage, 6);
      if (EVERY) console.log("as they came", counts);
      else expect(counts).toMatchSnapshot();
    },
    EVERY ? 0 : 180_000,
  );
});
