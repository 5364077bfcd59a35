const { existsSync, readFileSync, statSync, writeFileSync } = require("node:fs");

/** What is asked for, and npm's record of what is there. */
const PACKAGES = ["package-lock.json", "node_modules/.package-lock.json"];

/** Size and time of both when they agreed; it goes with node_modules. */
const INSTALLED = "node_modules/.tradebrief-glance";

/**
 * Size and time of files, a line each: as long as none of them differs, they are not read.
 *
 * @param {string} root
 * @param {readonly string[]} files
 */
function glanceAt(root, files) {
  return files
    .map((file) => {
      const { size, mtimeMs } = statSync(`${root}${file}`, { throwIfNoEntry: false }) ?? {};
      return `${file} ${size} ${mtimeMs}`;
    })
    .join("\n");
}

/** Whether node_modules was found to hold what package-lock.json asks for, and neither has changed since. */
function isInstalled(/** @type {string} */ root) {
  return read(`${root}${INSTALLED}`) === glanceAt(root, PACKAGES);
}

/** Notes that node_modules holds what package-lock.json asks for. */
function noteInstalled(/** @type {string} */ root) {
  try {
    writeFileSync(`${root}${INSTALLED}`, glanceAt(root, PACKAGES));
  } catch {
    // A folder that cannot be written is looked through each time.
  }
}

/** Whether no source differs from what dist/ was last found to be made from; a source that is new is no part of it until another one names it. */
function isBundled(/** @type {string} */ root) {
  const glance = read(`${root}dist/glance`) ?? "";
  const files = glance.split("\n").map((line) => line.slice(0, line.indexOf(" ")));
  return files.length > 1 && existsSync(`${root}dist/cli.run.cjs`) && glanceAt(root, files) === glance;
}

function read(/** @type {string} */ path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

module.exports = { PACKAGES, glanceAt, isBundled, isInstalled, noteInstalled };
