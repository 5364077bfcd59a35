const { engines } = require("../package.json");

/** What to say when this Node is older than package.json asks for: what and remedy; null when it will do. */
function nodeTooOld(version = process.versions.node) {
  const needed = engines.node.replace(/^\D+/, "");
  if (atLeast(version, needed)) return null;
  return {
    what: `Node ${version} is too old: tradebrief needs Node ${needed} or newer.`,
    remedy: "Install a current Node from https://nodejs.org and run the same command again.",
  };
}

/** Whether a version such as 20.20.2 is the other one or a later one. */
function atLeast(version, needed) {
  const [have, want] = [version, needed].map((text) => text.split(".").map(Number));
  const different = want.findIndex((part, index) => part !== (have[index] ?? 0));
  return different === -1 || have[different] > want[different];
}

module.exports = { nodeTooOld };
