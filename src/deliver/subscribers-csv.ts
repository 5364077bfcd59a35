import { fromCsv, type Row } from "../loaders/csv.ts";
import { raise } from "../problems.ts";
import { addressFault, hasControls, sameAddress } from "./address.ts";
import type { MailFormat, Subscriber } from "./subscriber.ts";

const COLUMNS = ["address", "name", "economies", "locale", "formats", "focus"] as const;
type Column = (typeof COLUMNS)[number];

const FORMATS: readonly MailFormat[] = ["html", "pdf", "text"];
const LONGEST_NAME = 120;
/** A section, or the code of a partner, of goods or of a currency. */
const FOCUS = /^(?:[a-z][a-z-]*|(?:partner|goods):[\w-]{1,30}|currency:[A-Z]{3})$/;

/** What a list may name: the economies there are; sections are checked by their shape, since they vary by month. */
export interface Known {
  readonly economies: readonly string[];
}

/** The desk's list of readers; anything that could break a header, reach nobody or reach one twice is a problem with its place. */
export function fromSubscribersCsv(text: string, file: string, known: Known): Subscriber[] {
  const lines = new Map<string, number>();
  return fromCsv(text, file, COLUMNS).map((row) => {
    const subscriber = readerIn(row, known);
    const address = sameAddress(subscriber.address);
    const before = lines.get(address);
    if (before !== undefined) fault(row, "address", `${subscriber.address} stands on line ${before} already.`);
    lines.set(address, row.line);
    return subscriber;
  });
}

function readerIn(row: Row<Column>, known: Known): Subscriber {
  const { cells } = row;
  const wrong = addressFault(cells.address);
  if (wrong !== null) fault(row, "address", `${JSON.stringify(cells.address)} is no address: ${wrong}.`);
  if (hasControls(cells.name)) fault(row, "name", "the name holds a line break or another control character.");
  if (cells.name.length > LONGEST_NAME) fault(row, "name", `the name is longer than ${LONGEST_NAME} characters.`);
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(cells.locale))
    fault(row, "locale", `"${cells.locale}" is no locale; write en or en-GB.`);
  const economies = words(cells.economies).filter((name) => name !== "all");
  for (const name of economies)
    if (!known.economies.includes(name)) {
      fault(row, "economies", `there is no economy "${name}"; there are ${known.economies.join(", ")}.`);
    }
  const focus = words(cells.focus).filter((name) => name !== "all");
  for (const name of focus)
    if (!FOCUS.test(name))
      fault(row, "focus", `"${name}" is no section, and none of partner:<code>, goods:<code> and currency:<code>.`);
  const after = (head: string) => focus.flatMap((name) => (name.startsWith(head) ? [name.slice(head.length)] : []));
  const [currency, second] = after("currency:");
  if (second !== undefined)
    fault(row, "focus", `an edition is told in one currency, not in ${currency} and ${second}.`);
  return {
    address: cells.address,
    name: cells.name.trim(),
    economies,
    locale: cells.locale,
    formats: formatsIn(row),
    focus: focus.filter((name) => !name.includes(":")),
    partners: after("partner:"),
    products: after("goods:"),
    ...(currency === undefined ? {} : { currency }),
  };
}

function formatsIn(row: Row<Column>): MailFormat[] {
  const asked = words(row.cells.formats);
  if (asked.length === 0) fault(row, "formats", `no format is named; choose from ${FORMATS.join(", ")}.`);
  return asked.map(
    (name) =>
      FORMATS.find((format) => format === name) ??
      fault(row, "formats", `"${name}" is no format; choose from ${FORMATS.join(", ")}.`),
  );
}

function words(cell: string): string[] {
  return [...new Set(cell.split(/\s+/).filter(Boolean))];
}

function fault(row: Row<Column>, column: Column, what: string): never {
  return raise({
    kind: "data-malformed",
    place: row.place(column),
    what,
    remedy: "Correct that cell; docs/mail.md describes the list.",
  });
}
