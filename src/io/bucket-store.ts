import { AwsClient } from "aws4fetch";
import { raise } from "../problems.ts";
import { sha256 } from "./sha256.ts";
import type { MadeRecord, Store } from "./store.ts";
import type { OutFile } from "./write-folder.ts";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  csv: "text/csv; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const HASH = "x-amz-meta-sha256";
const RETRIES = 5;
const PATIENCE = 60_000;

/**
 * A store in a bucket that speaks S3: an edition a prefix, and beside them a record of each, written last, since a bucket
 * replaces one object at a time. Credentials, region and endpoint come from the environment, by the names that AWS gave them.
 */
export function bucketStore(address: string, env: NodeJS.ProcessEnv = process.env): Store {
  const { bucket, prefix } = placeOf(address);
  const ask = asker(bucket, env);
  const keyOf = (place: string, path: string) => [prefix, place, path].filter(Boolean).join("/");
  const recordKey = (place: string) => keyOf(".batch", `${place.replaceAll("/", "~")}.json`);
  const note = async (place: string, record: MadeRecord) => {
    await ask("PUT", recordKey(place), `${JSON.stringify(record)}\n`);
  };
  return {
    put: async (place, files, record) => {
      // Without a record first: a crash between leaves an edition that is made again, never one that is wrongly believed.
      await ask("DELETE", recordKey(place));
      await Promise.all(files.map(({ path, bytes }: OutFile) => ask("PUT", keyOf(place, path), bytes)));
      await note(place, record);
    },
    record: async (place) => {
      const record = asRecord(await ask("GET", recordKey(place)));
      if (record === null) return null;
      const hashes = await Promise.all(
        Object.entries(record.files).map(async ([path, hash]) => {
          const head = await ask("HEAD", keyOf(place, path));
          return head?.headers.get(HASH) === hash;
        }),
      );
      return hashes.every(Boolean) ? record : null;
    },
    read: async (place, path) => (await ask("GET", keyOf(place, path)))?.bytes ?? null,
    note,
  };
}

/** An answer of the bucket. */
interface Answer {
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Asks the bucket for one object: null when there is none; whatever else it refuses is a problem. */
function asker(bucket: string, env: NodeJS.ProcessEnv) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = env;
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? "us-east-1";
  const endpoint = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL ?? `https://s3.${region}.amazonaws.com`;
  if (!accessKeyId || !secretAccessKey)
    return raise({
      kind: "batch-refused",
      what: `Nothing says who is to write into the bucket ${bucket}.`,
      remedy:
        "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment; AWS_ENDPOINT_URL for a store of your own.",
    });
  const session = AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {};
  const client = new AwsClient({ accessKeyId, secretAccessKey, ...session, region, service: "s3", retries: RETRIES });
  return async (method: string, key: string, body?: string | Uint8Array): Promise<Answer | null> => {
    const url = `${endpoint.replace(/\/$/, "")}/${bucket}/${key.split("/").map(encodeURIComponent).join("/")}`;
    const signal = AbortSignal.timeout(PATIENCE);
    const sent = body === undefined ? {} : { body: bytesOf(body), headers: headersFor(key, body) };
    const response = await client
      .fetch(url, { method, signal, ...sent })
      .catch((cause: Error) => refused(bucket, key, cause.message));
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (response.status === 404 && method !== "PUT") return null;
    if (!response.ok) return refused(bucket, key, `${response.status} ${response.statusText}`.trim());
    return { headers: response.headers, bytes };
  };
}

// With its hash the bucket refuses what arrives otherwise than it was sent, and says later what it holds.
function headersFor(key: string, body: string | Uint8Array): Record<string, string> {
  const hash = sha256(body);
  const type = TYPES[key.split(".").at(-1)!] ?? "application/octet-stream";
  return { "content-type": type, "x-amz-content-sha256": hash, [HASH]: hash };
}

function bytesOf(body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(typeof body === "string" ? Buffer.from(body, "utf8") : body);
}

function refused(bucket: string, key: string, cause: string): never {
  return raise({
    kind: "batch-refused",
    what: `The bucket ${bucket} does not take or give ${key}: ${cause}.`,
    remedy: "Look at the bucket's name, the rights of the key in the environment, and AWS_ENDPOINT_URL.",
  });
}

function placeOf(address: string): { readonly bucket: string; readonly prefix: string } {
  const [, bucket, prefix = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*?))?\/?$/.exec(address) ?? [];
  if (bucket === undefined)
    raise({
      kind: "batch-refused",
      what: `"${address}" is not the address of a bucket.`,
      remedy: "Write it as s3://bucket or s3://bucket/prefix.",
    });
  return { bucket: bucket!, prefix };
}

function asRecord(answer: Answer | null): MadeRecord | null {
  try {
    const read = JSON.parse(Buffer.from(answer!.bytes).toString("utf8")) as MadeRecord;
    return typeof read.from === "string" && typeof read.files === "object" ? read : null;
  } catch {
    return null;
  }
}
