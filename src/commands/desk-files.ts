import { fromSourceYaml, type Source } from "../loaders/sources/source-yaml.ts";
import type { InitAsked } from "./init.ts";

/** The source of a desk whose figures came as a table, for the card of its first vintage. */
export function csvSource({ csv, agency, url }: InitAsked): Source {
  const yaml = `sources:\n  table:\n    title: ${JSON.stringify(`${agency}, ${csv?.split(/[\\/]/).at(-1) ?? "table"}`)}\n    trust: B\n    format: csv\n    mapping: table\n    url: ${JSON.stringify(url)}\n`;
  return fromSourceYaml(yaml, "sources.yaml")[0]!;
}

/** The declaration of the United Nations' collection as a desk's source. */
export function comtradeSource(name: string, reporter: string): string {
  return `# Where the figures of ${name} are fetched by \`tradebrief pull\`.
sources:
  comtrade:
    title: UN Comtrade, monthly trade by partner
    trust: A
    format: comtrade
    url: "https://comtradeapi.un.org/data/v1/get/C/M/HS?reporterCode=${reporter}&period={months}&cmdCode=TOTAL&flowCode=M,X&partner2Code=0&customsCode=C00&motCode=0&maxRecords=100000"
    headers: { Ocp-Apim-Subscription-Key: "{key}" }
    key: COMTRADE_API_KEY
    months: 12
    back: 12
    every: 1.5
    limits: { daily: 500 }
`;
}

/** The page that says where a desk's figures come from, to be filled in. */
export function sourcesPage(name: string, { csv, agency, url }: InitAsked): string {
  return `# ${name}: where the figures come from\n\nThe first release folder was read from \`${csv}\` (${agency}, ${url}) by \`mappings/table.yaml\`. Its day is that of\nthe reading, not of publication, so its figures stand in for earlier days. The days in \`calendar.csv\` are estimates:\nput the true ones in and mark them \`yes\`.\n\nTo fetch further releases, declare the source in \`sources.yaml\`.\n`;
}
