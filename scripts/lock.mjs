import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Takes the lock file for this process and returns how to give it back; null while another living process holds it. */
export function lock(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    // A link appears whole or not at all, so nobody ever reads a lock without its owner.
    linkSync(own, file);
    return () => rmSync(file, { force: true });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    breakIfDead(file, own);
    return null;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Removes the lock of a process that no longer runs. */
function breakIfDead(file, own) {
  const holder = read(file);
  if (holder === null || alive(Number(holder))) return;
  const aside = `${own}.dead`;
  try {
    renameSync(file, aside);
    // Somebody else may have broken it and taken it in between: then it is theirs, and goes back.
    if (read(aside) !== holder) linkSync(aside, file);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
