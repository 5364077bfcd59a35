import { readFileSync } from "node:fs";
import { fromClaimsYaml } from "../loaders/claims-yaml.ts";
import type { ClaimWords } from "../vocabulary/claims.ts";
import { type Templates, templateFile } from "./templates.ts";

// Parsed once while the file stays as it is.
const kept = new Map<string, { readonly text: string; readonly claims: ClaimWords }>();

/** What the words of a locale assert, from templates/prose/<locale>/claims.yaml. */
export function readClaims(templates: Templates, locale: string): ClaimWords {
  const path = `prose/${locale}/claims.yaml`;
  const text = readFileSync(templateFile(templates, path), "utf8");
  const before = kept.get(path);
  if (before?.text === text) return before.claims;
  const claims = fromClaimsYaml(text, `templates/${path}`);
  kept.set(path, { text, claims });
  return claims;
}
