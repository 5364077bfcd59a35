import { expect, it } from "vitest";
import { edition, real } from "../end-to-end/real.ts";

// Precious stones reached a record in November 2023, when exports as a whole were well below that of March.
it("marks no record of some goods on the line of all", () => {
  const { charts, findings } = edition(real("germany"), "2023-11");
  expect(findings.some(({ id }) => id.startsWith("record:exports.product."))).toBe(true);
  const levels = charts.find(({ id }) => id === "levels");
  expect(JSON.stringify(levels!.spec)).not.toContain('"Record"');
});
