import type { ReadyTemplate } from "../vocabulary/ready-template.ts";
import { READY_TEMPLATES } from "./ready-templates.ts";
import { sha256 } from "./sha256.ts";

/** What was made of a template when the program was bundled: `of` is everything that it is made from beside the program. Undefined when it was not. */
export function readyTemplate(kind: "prose" | "page", of: readonly unknown[]): ReadyTemplate | undefined {
  return READY_TEMPLATES.get(readyName(kind, of))?.();
}

/** What a template of that kind, made from these very things, goes by. */
export function readyName(kind: "prose" | "page", of: readonly unknown[]): string {
  return `${kind} ${sha256(JSON.stringify(of))}`;
}
