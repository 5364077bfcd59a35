import { expect, it } from "vitest";
import { placeIn } from "../../src/article/place-in.ts";

it("says at which line and column a place is, the first of both being one", () => {
  const placeOf = placeIn("Exports\nrose\n\n5.9%");
  expect([0, 6, 7, 8, 13, 14, 17].map(placeOf)).toEqual(["1:1", "1:7", "1:8", "2:1", "3:1", "4:1", "4:4"]);
});
