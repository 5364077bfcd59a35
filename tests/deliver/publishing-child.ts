import { publish, stage } from "../../src/io/publish.ts";

// Writes and switches versions of a small site in turn until it is killed.
const served = process.argv[2]!;
const pages = ["index.html", "feed.xml", "sitemap.xml", "ruritania/index.html", "ruritania/2025-11/index.html"];
process.stdout.write("started\n");
for (let version = Number(process.argv[3]); ; version++) {
  const files = pages.map((path) => ({ path, bytes: `version ${version} of ${path}` }));
  publish(served, stage(served, files, []));
}
