const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { cachedDataVersionTag } = require("node:v8");

const SEAL = 32;

/**
 * What V8 made of the files of one part of the program, in one file that begins with the hash of the rest: one that was cut short
 * or altered is not believed. Another version of Node or other flags have a file of their own; no part keeps nothing.
 *
 * @param {string} folder
 * @param {string | null} part
 */
function openCode(folder, part) {
  const path = join(folder, `${part}-${process.arch}-${process.versions.node}-${cachedDataVersionTag()}`);
  const kept = read(path);
  const scripts = new Map();
  let whole = kept !== null;
  return {
    /** @type {(name: string) => Buffer | undefined} */
    of: (name) => kept?.get(name),
    /** @type {(name: string, script: import("node:vm").Script) => void} */
    met: (name, script) => {
      scripts.set(name, script);
      if (script.cachedDataRejected !== false) whole = false;
    },
    keep: () => {
      if (part !== null && !whole && scripts.size > 0) write(path, scripts);
    },
  };
}

function read(path) {
  try {
    const bytes = readFileSync(path);
    const rest = bytes.subarray(SEAL);
    if (!sealOf(rest).equals(bytes.subarray(0, SEAL))) return null;
    const end = 4 + rest.readUInt32LE(0);
    const found = new Map();
    let at = end;
    for (const [name, length] of JSON.parse(rest.toString("utf8", 4, end))) {
      found.set(name, rest.subarray(at, at + length));
      at += length;
    }
    return found;
  } catch {
    return null;
  }
}

// A convenience: a full or read-only disk is no reason to fail, the next run compiles again.
function write(path, scripts) {
  try {
    const parts = [...scripts].map(([name, script]) => [name, script.createCachedData()]);
    const index = Buffer.from(JSON.stringify(parts.map(([name, data]) => [name, data.length])));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(index.length);
    const rest = Buffer.concat([length, index, ...parts.map(([, data]) => data)]);
    mkdirSync(dirname(path), { recursive: true });
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, Buffer.concat([sealOf(rest), rest]));
    renameSync(aside, path);
  } catch {
    // See above.
  }
}

function sealOf(bytes) {
  return createHash("sha256").update(bytes).digest();
}

module.exports = { openCode };
