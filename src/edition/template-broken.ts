import { raise } from "../problems.ts";

/** Stops with what is wrong in a page template; the place is its file and line as `file:line`. */
export function templateBroken(at: string, what: string): never {
  const colon = at.lastIndexOf(":");
  return raise({
    kind: "template-broken",
    place: { file: at.slice(0, colon), line: Number(at.slice(colon + 1)) },
    what,
  });
}
