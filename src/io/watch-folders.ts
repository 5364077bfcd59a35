import { type FSWatcher, watch } from "node:fs";

/** An editor writes a file in several strokes: they count as one change. */
const STROKES = 40;

/** Calls back whenever something in one of the folders has changed, once for strokes that follow one another; gives what ends it. */
export function watchFolders(folders: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, STROKES);
  };
  const watchers: FSWatcher[] = folders.map((folder) => watch(folder, { recursive: true }, soon));
  // A folder that goes away is told by the next reading, which misses its files.
  for (const watcher of watchers) watcher.on("error", soon);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
