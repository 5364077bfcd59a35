import { expect, it } from "vitest";
import { groupBy } from "../../src/vocabulary/group-by.ts";
import { ALL_GOODS, subjectName, total, WORLD, withPartner } from "../../src/vocabulary/trade.ts";

it("names a subject so that total, partner and product cannot be taken for each other", () => {
  expect(subjectName(total("exports"))).toBe("exports.total");
  expect(subjectName(withPartner("imports", "NOR"))).toBe("imports.partner.NOR");
  expect(subjectName({ flow: "exports", partner: WORLD, product: "toys" })).toBe("exports.product.toys");
  expect(subjectName({ flow: "exports", partner: "NOR", product: "toys" })).toBe("exports.partner.NOR.product.toys");
  expect(subjectName({ flow: "balance", partner: "NOR", product: ALL_GOODS })).toBe("balance.partner.NOR");
});

it("groups in the order in which things come", () => {
  const groups = groupBy(["pear", "plum", "apple", "peach"], (fruit) => fruit[0]);
  expect([...groups]).toEqual([
    ["p", ["pear", "plum", "peach"]],
    ["a", ["apple"]],
  ]);
});
