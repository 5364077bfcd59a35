import type { ReadyTemplate } from "../vocabulary/ready-template.ts";

/** The program's own templates as JavaScript, by the hash of what each was made from. None in the sources: the bundle puts what `readyCode` writes in the place of this file. */
export const READY_TEMPLATES: ReadonlyMap<string, () => ReadyTemplate> = new Map();
