import { expect, test } from "vitest";
import { basisDiffers } from "../../src/edition/basis-differs.ts";

test.each([
  "exports.total.year-on-year",
  "exports.total.year-on-year@2025-10",
  "exports.partner.NOR.year-on-year",
  "imports.total.year-on-year-from-levels",
  "exports.total.year-on-year.three-months",
  "exports.total.year-on-year.first-print",
])("%s may be told as a change on a year earlier", (id) => {
  expect(basisDiffers({ id })).toBeNull();
});

test.each([
  "exports.total.level",
  "exports.total.month-on-month",
  "exports.total.forecast.desk",
  "balance.total.year-to-date",
  "exports.partner.NOR.contribution",
  "exports.partner.NOR.share",
])("%s may not, and is named", (id) => {
  expect(basisDiffers({ id })).toBe(`"${id}" is no change on a year earlier`);
});
