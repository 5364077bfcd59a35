import { z } from "../vocabulary/shapes.ts";
import { CHART_ROLES, type Colours, PAGE_ROLES, type Paper, type Role, type Scheme } from "../vocabulary/theme.ts";
import { tooNear } from "./theme-contrast.ts";
import { laidOver } from "./theme-like.ts";
import { fromYaml } from "./yaml.ts";

/** What a theme's file says; pictures and fonts are named, not yet read. */
export interface ThemeCard {
  readonly name: string;
  readonly paper: Paper;
  readonly masthead: "rule" | "band";
  readonly fonts: { readonly text: FontCard; readonly figures: FontCard };
  readonly colours: Readonly<Record<Scheme, Colours>>;
  readonly imprint: readonly string[];
  readonly logo: LogoCard | null;
}

export interface FontCard {
  readonly family: string;
  readonly package?: string | undefined;
  readonly folder?: string | undefined;
  readonly fallback: string;
}

export interface LogoCard {
  readonly file: string;
  readonly dark?: string | undefined;
  readonly alt: string;
  readonly height: number;
}

const told = (what: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? "is missing" : what),
});
const line = z.string(told("must be text")).min(1, "must not be empty").max(200, "must be at most 200 signs");
const colour = z
  .string(told('must be a colour such as "#1b4f8a"'))
  .regex(/^#[0-9a-f]{6}$/, 'must be a colour such as "#1b4f8a", in small letters');

const font: z.ZodType<FontCard> = z
  .strictObject({
    family: z
      .string(told("must be the name of a typeface"))
      .regex(/^[A-Za-z][A-Za-z0-9 -]*$/, "must be letters, digits and spaces"),
    package: z
      .string()
      .regex(/^@fontsource\/[a-z0-9-]+$/, 'must be a package such as "@fontsource/source-serif-4"')
      .optional(),
    folder: line.optional(),
    fallback: z
      .string(told("must be a list of typefaces"))
      .regex(/^[A-Za-z0-9 ,"-]+$/, "must be a list of typefaces, names of several words in double quotes"),
  })
  .refine((one) => (one.package === undefined) !== (one.folder === undefined), "needs either a package or a folder");

const colours: z.ZodType<Colours> = z.strictObject(
  Object.fromEntries([...CHART_ROLES, ...PAGE_ROLES].map((role) => [role, colour])) as Record<Role, typeof colour>,
  told("must be a list of colours"),
);

const SHAPE: z.ZodType<ThemeCard> = z
  .strictObject({
    name: z.string(told("must be a name")).regex(/^[a-z][a-z0-9-]*$/, "must be a name in small letters, such as house"),
    paper: z.enum(["a4", "letter"], told("must be a4 or letter")),
    masthead: z.enum(["rule", "band"], told("must be rule or band")),
    fonts: z.strictObject({ text: font, figures: font }, told("must have text and figures")),
    colours: z.strictObject({ light: colours, dark: colours }, told("must have light and dark")),
    imprint: z.array(line, told("must be a list of lines")).max(6, "must be at most six lines"),
    logo: z
      .strictObject({
        file: line,
        dark: line.optional(),
        alt: line,
        height: z
          .number(told("must be a number of pixels"))
          .min(12, "must be at least 12 pixels")
          .max(80, "must be at most 80 pixels"),
      })
      .nullable(),
  })
  .superRefine((theme, context) => {
    for (const { scheme, role, what } of tooNear(theme.colours))
      context.addIssue({ code: "custom", path: ["colours", scheme, role], message: what });
  });

/** What a theme's file says, every token there, or in the text of the theme that it is like, and none besides; colours that meet keep the contrast of WCAG 2.2 AA. */
export function fromThemeYaml(text: string, file: string, like: string | null = null): ThemeCard {
  const shape = z.preprocess((raw) => laidOver(raw, like), SHAPE) as z.ZodType<ThemeCard>;
  return fromYaml(text, file, shape, "docs/themes.md lists the tokens");
}
