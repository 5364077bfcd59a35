import { join } from "node:path";
import { fromSourceYaml, type Source } from "../loaders/sources/source-yaml.ts";
import { now } from "./clock.ts";
import { environment } from "./environment.ts";
import type { Examined } from "./examine.ts";
import { economiesIn } from "./read-data.ts";
import { textIn } from "./write-vintage.ts";

const DEADLINE = 5_000;
const APART = 60_000;

/** Looks at what a pull needs of this machine: the keys of its sources, a way to them, and a clock that agrees with theirs. */
export async function examineSources(data: string): Promise<Examined[]> {
  const sources = sourcesIn(data);
  if (sources.length === 0) return [];
  const hosts = [...new Set(sources.map(({ url }) => new URL(url.replace(/[{}]/g, "")).origin))];
  const answers = await Promise.all(hosts.map(async (host) => ({ host, date: await dateOf(host) })));
  return [keys(sources), network(answers), clock(answers)];
}

type Answer = { readonly host: string; readonly date: number | null };

function sourcesIn(data: string): Source[] {
  try {
    return economiesIn(data).flatMap((id) => {
      const text = textIn(join(data, id, "sources.yaml"));
      return text === null ? [] : fromSourceYaml(text, `${id}/sources.yaml`);
    });
  } catch {
    return []; // what is wrong with the data is told beside
  }
}

/** A desk may do without some of its sources, so that a key not set is told and is no fault. */
function keys(sources: readonly Source[]): Examined {
  const env = environment();
  const wanted = [...new Set(sources.flatMap(({ key }) => key ?? []))];
  const lacks = wanted.filter((key) => !env[key]?.trim());
  const says =
    lacks.length === 0
      ? wanted.join(", ") || "none wanted"
      : `${lacks.join(", ")} not set: pulls from their sources stop`;
  return { what: "Keys", well: true, says };
}

/** A build needs no network, so that its absence is told and is no fault. */
function network(answers: readonly Answer[]): Examined {
  const silent = answers.filter(({ date }) => date === null).map(({ host }) => host);
  const says =
    silent.length === 0
      ? `${answers.length} sources answer`
      : `${silent.join(", ")} did not answer: builds need no network, pulls do`;
  return { what: "Network", well: true, says };
}

function clock(answers: readonly Answer[]): Examined {
  const told = answers.find(({ date }) => date !== null && !Number.isNaN(date));
  if (!told)
    return { what: "Clock", well: true, says: `${new Date(now()).toISOString()}, with nobody to compare it with` };
  const apart = Math.round((now() - told.date!) / 1000);
  const well = Math.abs(apart) * 1000 < APART;
  return {
    what: "Clock",
    well,
    says: well ? `agrees with ${told.host}` : `${apart} seconds from ${told.host}: set it right`,
  };
}

async function dateOf(url: string): Promise<number | null> {
  const { EnvHttpProxyAgent, request } = await import("undici");
  try {
    const { headers, body } = await request(url, {
      ...{ method: "HEAD", dispatcher: new EnvHttpProxyAgent(), signal: AbortSignal.timeout(DEADLINE) },
    });
    body.on("error", () => undefined).destroy();
    return Date.parse(String(headers.date ?? ""));
  } catch {
    return null;
  }
}
