import { quotedName } from "../loaders/microdata/aggregation-sql.ts";
import { PLACES } from "../loaders/microdata/group.ts";
import { raise } from "../problems.ts";
import type { Warehouse } from "./warehouse.ts";

/** A table of a PostgreSQL server, reached by its address; the password comes from the environment (PGPASSWORD) or from ~/.pgpass, and is never printed. */
export async function postgres(address: string, table: string): Promise<Warehouse> {
  const { default: pg } = await import("pg").catch((error: unknown) =>
    raise({ kind: "engine-missing", engine: "the PostgreSQL client", install: "npm install pg" }, error),
  );
  const shown = withoutSecret(address);
  const client = new pg.Client({ connectionString: address, application_name: "tradebrief", statement_timeout: 0 });
  const refuse = (error: unknown) =>
    raise(
      { kind: "microdata-unreadable", path: `${shown} ${table}`, what: (error as Error).message || String(error) },
      error,
    );
  try {
    await client.connect();
    // Nothing is ever written, whatever rights the account has.
    await client.query("SET default_transaction_read_only = on");
  } catch (error) {
    await client.end().catch(() => undefined);
    return refuse(error);
  }
  return {
    dialect: {
      from: table.split(".").map(quotedName).join("."),
      figure: (column) => `CAST(${quotedName(column)} AS DECIMAL(18,${PLACES}))`,
    },
    async rows(sql) {
      try {
        return (await client.query(sql)).rows;
      } catch (error) {
        return refuse(error);
      }
    },
    close: () => client.end(),
  };
}

/** The address as it may be printed. */
export function withoutSecret(address: string): string {
  return address.replace(/^(\w+:\/\/)([^@/]*@)?/, "$1").replace(/\?.*$/, "");
}
