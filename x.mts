import { editionFor } from "./src/commands/edition-for.ts";
import { drawEdition } from "./src/commands/make.ts";

for (const arg of process.argv.slice(2)) {
  const [economy, month, asOf] = arg.split("/");
  const t0 = Date.now();
  try {
    const edition = editionFor({ economy, month, asOf, locale: "en" }, () => {});
    const t1 = Date.now();
    await drawEdition(edition);
    console.log(arg, edition.charts.map((c) => c.id).join(" "), t1 - t0, Date.now() - t1);
  } catch (e) {
    console.log(arg, String(e));
  }
}
