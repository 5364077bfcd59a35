import { bucketStore } from "./bucket-store.ts";
import { folderStore } from "./folder-store.ts";
import type { OutFile } from "./write-folder.ts";

/** What was made of one job, so that it need not be made again: from what, and the hash of each file. */
export interface MadeRecord {
  /** Of everything that it was made from: data, templates, program, wishes. */
  readonly from: string;
  /** Of the edition itself and the templates: the same although other data changed. */
  readonly edition: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Where finished editions are put, whole or not at all, by their place: a folder here, or a shared store. */
export interface Store {
  put(place: string, files: readonly OutFile[], record: MadeRecord): Promise<void>;
  /** The record of a place whose files are all there and as they were put; null otherwise. */
  record(place: string): Promise<MadeRecord | null>;
  /** A file of a place; null when there is none. */
  read(place: string, path: string): Promise<Uint8Array | null>;
  /** Renews the record of a place whose files stay. */
  note(place: string, record: MadeRecord): Promise<void>;
}

const stores = new Map<string, Store>();

/** The store at an address: a folder, or `s3://bucket/prefix` with credentials from the environment. */
export function storeAt(address: string): Store {
  const store = stores.get(address) ?? (isBucket(address) ? bucketStore(address) : folderStore(address));
  stores.set(address, store);
  return store;
}

/** Whether an address is of a bucket and not of a folder. */
export function isBucket(address: string): boolean {
  return address.startsWith("s3://");
}
