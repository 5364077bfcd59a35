import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromClaimsYaml } from "../loaders/claims-yaml.ts";
import type { ClaimWords } from "../vocabulary/claims.ts";

/** What the words of a locale assert, from templates/prose/<locale>/claims.yaml. */
export function readClaims(templates: string, locale: string): ClaimWords {
  const path = join("prose", locale, "claims.yaml");
  return fromClaimsYaml(readFileSync(join(templates, path), "utf8"), `templates/${path}`);
}
