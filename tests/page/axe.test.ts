import axe from "axe-core";
import { expect, it } from "vitest";
import { pageFor } from "./page-for.ts";
import { withPage } from "./with-page.ts";

const WIDTHS = [390, 820, 1440];
const SCHEMES = ["light", "dark"];

/** What axe finds wrong on the page at a width in a scheme, and the elements it is found at. */
async function violations(html: string): Promise<string[]> {
  return withPage(html, async (page) => {
    const found: string[] = [];
    for (const scheme of SCHEMES)
      for (const width of WIDTHS) {
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        await page.setViewport({ width, height: 1000 });
        await page.evaluate(axe.source);
        const { violations: wrong } = (await page.evaluate(
          "axe.run(document, { resultTypes: ['violations'] })",
        )) as axe.AxeResults;
        for (const { id, nodes } of wrong)
          found.push(
            ...nodes
              .slice(0, 4)
              .map(({ target, failureSummary }) => `${scheme} ${width} ${id}: ${target} ${failureSummary}`),
          );
        const wide = await page.evaluate("document.documentElement.scrollWidth");
        if (Number(wide) > width) found.push(`${scheme} ${width}: the page is ${wide} wide`);
      }
    return found;
  });
}

it.each([
  ["china", "2025-11", "house"],
  ["china", "2025-11", "meridian"],
  ["germany", "2020-04", "house"],
])(
  "has nothing that axe objects to, at any width, light or dark: %s %s, %s",
  { timeout: 240_000 },
  async (economy, month, theme) => {
    expect(await violations((await pageFor(economy, month, { theme })).html)).toEqual([]);
  },
);
