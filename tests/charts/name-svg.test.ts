import { expect, it } from "vitest";
import { draw } from "../../src/charts/draw.ts";
import { nameSvg } from "../../src/charts/name-svg.ts";
import { figures } from "./figures.ts";
import { measure } from "./given.ts";

it("gives a drawing any words, whatever signs are in them", async () => {
  const named = nameSvg(await draw({ ...figures.levels, alt: "" }, { measure }), '"A" & <b>: $& $1');
  expect(named).toContain(' role="img" aria-label="&quot;A&quot; &amp; &lt;b&gt;: $&amp; $1">');
});

it("is the same picture under other words", async () => {
  const bare = await draw({ ...figures.levels, alt: "" }, { measure });
  expect(nameSvg(bare, figures.levels.alt)).toBe(await draw(figures.levels, { measure }));
});
