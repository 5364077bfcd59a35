import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const STUB = /[\\/]src[\\/]io[\\/]ready-templates\.ts$/;

/** The plugin of esbuild that puts the program's own templates, compiled, in the place of src/io/ready-templates.ts. */
export function readyTemplates({ root, build, transform, external }) {
  const made = async () => {
    const options = { legalComments: "none", minifyWhitespace: true, minifyIdentifiers: true };
    const code = await readyCode({ root, build, external });
    return { contents: (await transform(code, { format: "esm", target: "node20.19", ...options })).code };
  };
  return { name: "ready-templates", setup: (bundle) => bundle.onLoad({ filter: STUB }, made) };
}

/** What src/ready-code.ts gives, which is bundled by itself for that and run here. */
async function readyCode({ root, build, external }) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/ready-code.ts"],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    external,
    // A file in dist/, as all the others of the program.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(`${root}dist/ready-code.js`).href) },
    logLevel: "silent",
  });
  const module = { exports: {} };
  new Function("module", "exports", "require", outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports.readyCode();
}
