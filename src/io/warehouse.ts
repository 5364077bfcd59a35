import type { Dialect } from "../loaders/microdata/aggregation-sql.ts";

/** An engine that runs an aggregation where the rows lie and gives back the sums. */
export interface Warehouse {
  readonly dialect: Dialect;
  /** The rows of the answer, whole; what is wrong with the rows is a problem. `tell` hears how far it is, from 0 to 1, where the engine knows. */
  rows(sql: string, tell: (share: number) => void): Promise<readonly unknown[]>;
  close(): Promise<void>;
}
