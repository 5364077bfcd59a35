import { parse } from "yaml";
import { plainYaml } from "./plain-yaml.ts";

type Raw = Readonly<Record<string, unknown>>;

/** The name of the program's theme that a theme's file says it is like; null when it names none or is no YAML. */
export function likeName(text: string): string | null {
  const { like } = rawOf(text);
  return typeof like === "string" ? like : null;
}

/** What a theme's file says, laid over what the theme says that it is like; imprint and logo are a house's own and are not taken over. */
export function laidOver(raw: unknown, base: string | null): unknown {
  if (base === null || !isRaw(raw) || raw.like === undefined) return raw;
  const { like: _, ...own } = raw;
  const house = { ...rawOf(base), imprint: [], logo: null };
  return { ...house, ...own, fonts: merged(house, own, "fonts"), colours: coloursOf(house, own) };
}

function coloursOf(house: Raw, own: Raw): unknown {
  const both = merged(house, own, "colours");
  if (!isRaw(both) || !isRaw(house.colours) || !isRaw(own.colours)) return both;
  const [before, after] = [house.colours, own.colours];
  return Object.fromEntries(Object.keys(both).map((scheme) => [scheme, merged(before, after, scheme)]));
}

/** One entry of both: the keys of the one, and over them those of the other. */
function merged(house: Raw, own: Raw, key: string): unknown {
  const [before, after] = [house[key], own[key]];
  return isRaw(before) && isRaw(after) ? { ...before, ...after } : (after ?? before);
}

function rawOf(text: string): Raw {
  try {
    const raw: unknown = plainYaml(text) ?? parse(text, { maxAliasCount: 100 });
    return isRaw(raw) ? raw : {};
  } catch {
    return {}; // what is wrong with the YAML is said when it is read
  }
}

function isRaw(raw: unknown): raw is Raw {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}
