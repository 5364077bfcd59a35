import { readFileSync } from "node:fs";

/** Prints vitest's JSON report as one plain line that any CI can read; a run without a report, a test or a pass fails. */
function main(file) {
  const report = read(file);
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = report ?? {};
  // A file that cannot be loaded fails without a test of its own.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some(isFailed),
  );
  const failed = numFailedTests + broken.length;
  const skipped = numPendingTests + numTodoTests;
  console.log(`Tests: ${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exitCode = report?.success === true && failed === 0 && numPassedTests > 0 ? 0 : 1;
}

function isFailed({ status }) {
  return status === "failed";
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

main(process.argv[2]);
