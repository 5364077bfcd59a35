#!/usr/bin/env node
import { existsSync } from "node:fs";
import { nodeTooOld } from "./node-version.mjs";

const root = new URL("../", import.meta.url);

/** Runs the command line; in a checkout it first installs and bundles what is missing or out of date. */
async function main() {
  const stopped = nodeTooOld() ?? (existsSync(new URL("src/cli.ts", root)) ? await freshen() : null);
  if (stopped === null) return import(new URL("dist/cli.run.cjs", root).href);
  console.error(`${stopped.what}\n${stopped.remedy}`);
  process.exitCode = 1;
}

/** Makes node_modules and dist/ match package-lock.json and src/; returns what went wrong, or null. */
async function freshen() {
  const { ready } = await import(new URL("scripts/ready.mjs", root).href);
  const { bundle } = await import(new URL("scripts/bundle.mjs", root).href);
  return (await ready()) ?? (await bundle());
}

await main();
