import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bucketStore } from "../../src/io/bucket-store.ts";
import { sha256 } from "../../src/io/sha256.ts";
import type { MadeRecord, Store } from "../../src/io/store.ts";
import { BriefingError, inWords } from "../../src/problems.ts";

const folder = mkdtempSync(join(tmpdir(), "tradebrief-bucket-"));
const server = new S3rver({
  port: 0,
  address: "127.0.0.1",
  silent: true,
  directory: folder,
  configureBuckets: [{ name: "editions", configs: [] }],
});
const KEYS = { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER" };
const FILES = [
  { path: "index.html", bytes: "<p>Exports rose</p>" },
  { path: "charts/levels.svg", bytes: "<svg/>" },
  { path: "briefing.pdf", bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255]) },
];
const RECORD: MadeRecord = {
  from: "from",
  edition: "edition",
  files: Object.fromEntries(FILES.map(({ path, bytes }) => [path, sha256(bytes)])),
};
let env: NodeJS.ProcessEnv;
let store: Store;

beforeAll(async () => {
  const { port } = (await server.run()) as AddressInfo;
  env = { ...KEYS, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` };
  store = bucketStore("s3://editions/desk", env);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("editions in a bucket", () => {
  it("come back as they were put, with the record of what they were made from", async () => {
    await store.put("ruritania/2025-11", FILES, RECORD);
    expect(await store.record("ruritania/2025-11")).toEqual(RECORD);
    const pdf = await store.read("ruritania/2025-11", "briefing.pdf");
    expect([...pdf!]).toEqual([0x25, 0x50, 0x44, 0x46, 0, 255]);
  });

  it("are not believed when one of their files is another, or missing, or when there is no record", async () => {
    await store.put("ruritania/2025-10", FILES, RECORD);
    await store.put("ruritania/2025-09", FILES.slice(1), RECORD);
    await store.note("ruritania/2025-10", { ...RECORD, files: { ...RECORD.files, "index.html": sha256("other") } });
    expect(await store.record("ruritania/2025-10")).toBeNull();
    expect(await store.record("ruritania/2025-09")).toBeNull();
    expect(await store.record("ruritania/2025-08")).toBeNull();
    expect(await store.read("ruritania/2025-08", "index.html")).toBeNull();
  });

  it("keep apart what lies under another prefix", async () => {
    await store.put("ruritania/2025-07", FILES, RECORD);
    expect(await bucketStore("s3://editions/other", env).record("ruritania/2025-07")).toBeNull();
  });

  it("are refused with a line that tells no secret: a wrong key, no key, no bucket, a name that is none", async () => {
    const refusal = async (address: string, keys: NodeJS.ProcessEnv) => {
      const error = await (async () => bucketStore(address, keys).put("a", FILES, RECORD))().catch((cause) => cause);
      expect(error).toBeInstanceOf(BriefingError);
      return inWords((error as BriefingError).problem).what;
    };
    const wrong = await refusal("s3://editions", {
      ...env,
      AWS_ACCESS_KEY_ID: "NOBODY",
      AWS_SECRET_ACCESS_KEY: "not-the-secret",
    });
    expect(wrong).toContain("403");
    expect(wrong).not.toContain("not-the-secret");
    expect(await refusal("s3://editions", {})).toContain("who is to write");
    expect(await refusal("s3://Not A Bucket", env)).toContain("not the address of a bucket");
    expect(await refusal("s3://no-such-bucket", env)).toContain("no-such-bucket");
  });
});
