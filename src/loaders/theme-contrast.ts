import { contrast } from "../vocabulary/contrast.ts";
import type { Colours, Role, Scheme } from "../vocabulary/theme.ts";

/** A pair of colours that meet on a page too near to one another: the entry to mend, and why. */
export interface TooNear {
  readonly scheme: Scheme;
  readonly role: Role;
  readonly what: string;
}

const TEXT = 4.5;
const MARKS = 3;
const GREY = 1.5;
/** Rules and shades lie behind the marks and must not be taken for them. */
const QUIET = 2;
const SHEET = "#ffffff";

const LINES = ["exports", "imports", "balance", "partner1", "partner2", "partner3", "partner4"] as const;
/** The shades of a heat map, from a small rise or fall to a large one; figures stand on them. */
const STEPS = [
  ["rise1", "rise2", "rise3"],
  ["fall1", "fall2", "fall3"],
] as const;
const CELLS = STEPS.flat();
/** Everything that is set in letters on the page: text, links, the labels at the ends of lines. */
const LETTERS: readonly Role[] = ["ink", "muted", "accent", "warning", ...LINES];

/** Every pair of colours that meets on a page, in charts or in mail, and lies nearer than WCAG 2.2 AA allows. */
export function tooNear(colours: Readonly<Record<Scheme, Colours>>): TooNear[] {
  return [...(["light", "dark"] as const).flatMap((scheme) => inScheme(colours[scheme], scheme)), ...onPaper(colours)];
}

function inScheme(colours: Colours, scheme: Scheme): TooNear[] {
  const on = (role: Role, ground: Role, least: number, as: string) =>
    near(scheme, role, colours[role], { name: ground, colour: colours[ground] }, least, as);
  return [
    ...LETTERS.flatMap((role) => on(role, "paper", TEXT, "text")),
    ...(["ink", "muted"] as const).flatMap((role) => on(role, "shade", TEXT, "text")),
    ...on("onBrand", "brand", TEXT, "text"),
    ...on("past", "paper", MARKS, "a mark"),
    ...CELLS.flatMap((role) => on("ink", role, TEXT, "a figure in a cell")),
    ...unstepped(scheme, colours),
    ...(["grid", "shade"] as const).flatMap((role) => loud(scheme, role, colours)),
    ...alike(scheme, colours),
  ];
}

/** Paper is white whatever the screen is, and takes the light colours. */
function onPaper({ light }: Readonly<Record<Scheme, Colours>>): TooNear[] {
  const sheet = { name: "the white of a printed sheet", colour: SHEET };
  return [
    ...LETTERS.flatMap((role) => near("light", role, light[role], sheet, TEXT, "text")),
    ...near("light", "past", light.past, sheet, MARKS, "a mark"),
    ...greyPrint(light),
  ];
}

function greyPrint(light: Colours): TooNear[] {
  const ratio = contrast(light.exports, light.imports);
  const what = `exports and imports differ by ${shown(ratio)} in grey print, which needs ${GREY}`;
  return ratio >= GREY ? [] : [{ scheme: "light", role: "imports", what }];
}

interface Ground {
  readonly name: string;
  readonly colour: string;
}

function near(scheme: Scheme, role: Role, colour: string, ground: Ground, least: number, as: string): TooNear[] {
  const ratio = contrast(colour, ground.colour);
  if (ratio >= least) return [];
  const what = `${colour} on ${ground.name} (${ground.colour}) has a contrast of ${shown(ratio)}, and ${as} needs ${least}`;
  return [{ scheme, role, what }];
}

function loud(scheme: Scheme, role: Role, colours: Colours): TooNear[] {
  const ratio = contrast(colours[role], colours.paper);
  const what = `${colours[role]} has a contrast of ${shown(ratio)} to the paper; it lies behind the marks and may have ${QUIET}`;
  return ratio < QUIET ? [] : [{ scheme, role, what }];
}

/** A larger rise or fall must stand out more from the page than a smaller one. */
function unstepped(scheme: Scheme, colours: Colours): TooNear[] {
  const from = (role: Role) => contrast(colours[role], colours.paper);
  return STEPS.flatMap((steps) =>
    steps.slice(1).flatMap((role, index) => {
      const smaller = steps[index]!;
      const what = `${colours[role]} stands out less from the paper than ${smaller}, which means less`;
      return from(role) > from(smaller) ? [] : [{ scheme, role, what }];
    }),
  );
}

/** Two lines of one colour cannot be told apart. */
function alike(scheme: Scheme, colours: Colours): TooNear[] {
  return LINES.flatMap((role, index) => {
    const twin = LINES.slice(0, index).find((other) => colours[other] === colours[role]);
    return twin ? [{ scheme, role, what: `${colours[role]} is the colour of ${twin} already` }] : [];
  });
}

// Cut and not rounded: 4.498 does not pass for 4.5.
function shown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
