// jsreport with its pool of browsers, given the same finished page; installed by bench.mjs into a folder of the cache.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { launchOptions } from "./browser.mjs";

const [installed, path, count, out] = process.argv.slice(2);
const load = createRequire(`${installed}/package.json`);
const server = load("@jsreport/jsreport-core")({
  loadConfig: false,
  useExtensionsLocationCache: false,
  logger: { silent: true },
  reportTimeout: 120_000,
  extensions: { "chrome-pdf": { strategy: "chrome-pool", numberOfWorkers: 2, launchOptions: launchOptions() } },
});
server.use(load("@jsreport/jsreport-chrome-pdf")());
await server.init();
const content = readFileSync(path, "utf8");
const render = () =>
  server.render({
    template: { content, engine: "none", recipe: "chrome-pdf", chrome: { format: "A4", printBackground: true } },
  });
try {
  writeFileSync(out, (await render()).content);
  let left = Number(count);
  const start = performance.now();
  await Promise.all(
    [1, 2].map(async () => {
      while (left-- > 0) await render();
    }),
  );
  console.log(JSON.stringify({ each: (performance.now() - start) / Number(count) }));
} finally {
  await server.close();
}
