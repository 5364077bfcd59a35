import type { Bases } from "../pipeline.ts";

/**
 * The figures and findings of the last months, worked out in this process from the files as they were read: whoever makes an
 * edition and whoever proves it ask for the same. They are taken for the very same reading of the files alone, so that what came
 * from anything kept on a disk is never proved by itself.
 */
export const bases: Bases = new Map();
