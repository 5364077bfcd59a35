import { expect, it } from "vitest";
import { paperPage } from "../../src/pdf/paper-page.ts";

const told = '<a href="#fact-a" id="at-a"><data value="1">1</data></a>';
const tabled = '<a href="#fact-b"><data value="2">2</data></a>';
const register = '<ol><li id="fact-a"></li></ol><ol class="tabled-alone"><li id="fact-b"></li></ol>';

it("prints no link to an entry that is not printed, and keeps the figure itself", () => {
  expect(paperPage(told + tabled + register)).toBe(`${told}<data value="2">2</data><ol><li id="fact-a"></li></ol>`);
});

it("leaves a page without such entries as it is", () => {
  expect(paperPage(told)).toBe(told);
});
