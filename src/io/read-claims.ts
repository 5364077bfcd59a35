import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromClaimsYaml } from "../loaders/claims-yaml.ts";
import type { ClaimWords } from "../vocabulary/claims.ts";

// Parsed once while the file stays as it is.
const kept = new Map<string, { readonly text: string; readonly claims: ClaimWords }>();

/** What the words of a locale assert, from templates/prose/<locale>/claims.yaml. */
export function readClaims(templates: string, locale: string): ClaimWords {
  const path = join("prose", locale, "claims.yaml");
  const text = readFileSync(join(templates, path), "utf8");
  const before = kept.get(path);
  if (before?.text === text) return before.claims;
  const claims = fromClaimsYaml(text, `templates/${path}`);
  kept.set(path, { text, claims });
  return claims;
}
