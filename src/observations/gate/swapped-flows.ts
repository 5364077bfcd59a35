import type { Period } from "../../vocabulary/period.ts";
import type { Series } from "../holdings.ts";
import { earlier, positive, reference } from "./reference.ts";
import type { Doubt, Submission } from "./submission.ts";
import { told } from "./told.ts";

const FLOOR = 0.5;
const BEYOND = 2;

/** Partners whose exports look like their imports and the other way round, more than they ever did. */
export function swappedFlows({ rows, after }: Submission): Doubt[] {
  return rows.flatMap((row) => {
    if (row.measure !== "level" || row.flow !== "exports") return [];
    const [exports, imports] = [after.series(row), after.series({ ...row, flow: "imports" })];
    const crossed = likeness(exports, imports, row.period);
    if (crossed === null || crossed <= FLOOR) return [];
    const past = earlier(exports, row.period).map((one) => likeness(exports, imports, one) ?? 0);
    if (crossed <= BEYOND * Math.max(0, ...past)) return [];
    const other = imports.get(row.period)!;
    return [{ check: "swapped-flows", row, what: `${told(row)} and ${told(other)} seem to be swapped.` }];
  });
}

/** How much better the two flows of a period fit their past when they are taken crosswise, in logarithms. */
function likeness(exports: Series, imports: Series, period: Period): number | null {
  const [out, into] = [positive(exports, period), positive(imports, period)];
  const [usualOut, usualInto] = [reference(exports, period), reference(imports, period)];
  if (out === null || into === null || usualOut === null || usualInto === null) return null;
  const straight = Math.abs(Math.log(out / usualOut)) + Math.abs(Math.log(into / usualInto));
  const crosswise = Math.abs(Math.log(out / usualInto)) + Math.abs(Math.log(into / usualOut));
  return crosswise <= straight / 2 ? straight - crosswise : 0;
}
