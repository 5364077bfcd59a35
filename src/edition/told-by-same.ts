import type { Evidence } from "./check.ts";
import { sameVersions } from "./check-recomputed.ts";
import type { Edition } from "./edition.ts";

/** The fresh edition in the words it should have: its own, or those of edition.json when another version told it. */
export function toldBySame({ stored, fresh }: Evidence): Edition {
  return sameVersions(stored, fresh) ? fresh : { ...fresh, story: stored.story, methods: stored.methods };
}
