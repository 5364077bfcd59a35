import type { Published } from "../loaders/load.ts";
import { doubtsOfMonth } from "../observations/gate/doubts-of-month.ts";
import type { Doubt } from "../observations/gate/submission.ts";
import { tableAsOf } from "../observations/table.ts";
import type { Wanted } from "../pipeline.ts";
import { raise } from "../problems.ts";

/** Stops unless the month's figures are such as its history lets expect, or somebody took on those that are not and said why, in the card of their release. */
export function refuseDoubtful({ month, asOf }: Wanted, data: Published): void {
  const { economy, calendar, observations, folders } = data;
  const table = tableAsOf(observations, folders, calendar, asOf);
  const [doubt] = doubtsOfMonth(table, economy, month).filter((one) => !isAccepted(one, data));
  if (!doubt) return;
  const [day, row] = splitId(doubt);
  const folder = `${economy.id}/releases/${day}`;
  raise({
    kind: "desk-refused",
    what: `${folder}/${row}: ${doubt.what}`,
    remedy: `Correct it; or, when it is right, say why under \`accepted\` in ${folder}/release.yaml (check ${doubt.check}, row ${doubt.row.id}).`,
  });
}

function isAccepted(doubt: Doubt, { folders }: Published): boolean {
  return folders.some(({ card }) =>
    card.accepted?.some(({ check, row }) => check === doubt.check && row === doubt.row.id),
  );
}

function splitId({ row: { id } }: Doubt): [day: string, row: string] {
  const at = id.indexOf("/");
  return [id.slice(0, at), id.slice(at + 1)];
}
