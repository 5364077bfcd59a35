import type { LedgerState } from "../deliver/ledger.ts";
import type { Plan } from "../deliver/plan.ts";
import type { Outcome } from "../io/send-mail.ts";

const ORDER = ["accepted", "refused", "in doubt", "queued"] as const;

/** Says who has got what, this run and earlier ones together; 1 when somebody has not got it for sure. */
export function sendReport(plan: Plan, outcomes: readonly Outcome[], state: LedgerState, json: boolean): number {
  const now = new Map(outcomes.map((outcome) => [outcome.reader, outcome]));
  const rows = plan.readers.map(({ subscriber, reader, standing }) => {
    const outcome = now.get(reader);
    const reply = outcome?.reply ?? state.messages.get(`${plan.revision} ${reader}`)?.reply ?? "";
    return {
      address: subscriber.address,
      standing: outcome?.standing ?? standing,
      reply,
      thisRun: outcome !== undefined,
    };
  });
  const counts = Object.fromEntries(
    ORDER.map((standing) => [standing, rows.filter((row) => row.standing === standing).length]),
  );
  const open = rows.filter((row) => row.standing !== "accepted");
  const told = open.map(({ address, standing, reply }) => `  ${standing.padEnd(8)}  ${address}  ${reply}`);
  const summary = ORDER.map((standing) => `${counts[standing]} ${standing}`).join(", ");
  const advice = counts["in doubt"] ? ["Those in doubt may have it; --resend-doubtful sends it to them again."] : [];
  process.stdout.write(
    json
      ? `${JSON.stringify({ revision: plan.revision, counts, readers: rows })}\n`
      : `${[summary, ...told, ...advice].join("\n")}\n`,
  );
  return open.length > 0 ? 1 : 0;
}
