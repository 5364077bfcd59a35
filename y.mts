import { readFileSync } from "node:fs";
import { withPage } from "./tests/page/with-page.ts";
const [out, mode, ...sections] = process.argv.slice(2);
await withPage(readFileSync("gallery/index.html", "utf8"), async (page) => {
  await page.setViewport({ width: mode === "phone" ? 420 : 1060, height: 900, deviceScaleFactor: 1 });
  if (mode === "dark" || mode === "grey") await page.evaluate(`document.getElementById("${mode}").checked = true`);
  for (const s of sections) {
    const el = await page.$(`#${s}`);
    await el!.screenshot({ path: `${out}-${s}.png` as `${string}.png` });
  }
});
