#!/usr/bin/env node
import { createRequire } from "node:module";

// Not as modules, which take longer to come: every command passes here.
const require = createRequire(import.meta.url);
const { existsSync } = require("node:fs");
const { isBundled, isInstalled } = require("./glance.cjs");
const { nodeTooOld } = require("./node-version.cjs");

const root = require("node:url").fileURLToPath(new URL("../", import.meta.url));

/** Runs the command line; in a checkout it first installs and bundles what is missing or out of date. */
async function main() {
  const stopped = nodeTooOld() ?? (isFresh() ? null : await freshen());
  if (stopped === null) return require("../dist/cli.run.cjs");
  console.error(`${stopped.what}\n${stopped.remedy}`);
  process.exitCode = 1;
}

function isFresh() {
  return !existsSync(`${root}src/cli.ts`) || (isInstalled(root) && isBundled(root));
}

/** Makes node_modules and dist/ match package-lock.json and src/; returns what went wrong, or null. */
async function freshen() {
  const { ready } = await import("../scripts/ready.mjs");
  const { bundle } = await import("../scripts/bundle.mjs");
  return (await ready()) ?? (await bundle());
}

await main();
