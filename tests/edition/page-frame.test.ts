import { expect, test } from "vitest";
import { pageFrame, withCharts, withFonts } from "../../src/edition/page-frame.ts";
import { renderHtml } from "../../src/edition/render-html.ts";
import { pageParts } from "../../src/io/page-parts.ts";
import { paperPage } from "../../src/pdf/paper-page.ts";
import { DRAWINGS } from "./sample-drawings.ts";
import { SAMPLE } from "./sample-edition.ts";

const parts = await pageParts("templates");
const fonts = parts.fonts.slice(0, 2);

test("a page whose charts and fonts come later is the page that has them at once", () => {
  const frame = pageFrame(SAMPLE, DRAWINGS.sparklines, parts);
  const narrow = DRAWINGS.narrow ?? DRAWINGS.charts;
  const drawings = { ...DRAWINGS, narrow };
  const later = withFonts(withCharts(frame, drawings), frame, fonts);
  expect(later).toBe(renderHtml(SAMPLE, drawings, { ...parts, fonts }));
});

test("a chart that was not drawn is not left out in silence", () => {
  const frame = pageFrame(SAMPLE, DRAWINGS.sparklines, parts);
  expect(() => withCharts(frame, { charts: {}, narrow: {} })).toThrow("has not been drawn");
});

const plate = (place: string) =>
  `<div class="${place}">\n<div class="plate" id="chart-x">\n<p>Title</p>\n<div class="drawing wide"><svg>wide</svg></div>\n<div class="drawing narrow"><svg>narrow</svg></div>\n</div>\n</div>\n`;

test("paper has each chart once: of two side by side the narrow drawing, of one alone the wide one", () => {
  const paper = paperPage(plate("place") + plate("place twin") + plate("place twin") + plate("place"));
  expect(paper.match(/<svg>\w+/g)).toEqual(["<svg>wide", "<svg>narrow", "<svg>narrow", "<svg>wide"]);
});
