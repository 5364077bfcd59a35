import type { Subscriber } from "../deliver/subscriber.ts";
import { readerKey } from "../deliver/subscriber.ts";
import { economiesIn, readData } from "../io/read-data.ts";
import { templatesHash } from "../io/templates-hash.ts";
import type { BatchList } from "../loaders/batch-yaml.ts";
import { inCurrency } from "../loaders/in-currency.ts";
import type { Published } from "../loaders/load.ts";
import { raise } from "../problems.ts";
import type { Focus } from "../vocabulary/focus.ts";
import { lastMonth } from "../vocabulary/months.ts";
import { formatsOf } from "./build.ts";
import type { Job } from "./do-job.ts";
import { keyOf } from "./key-of.ts";
import { loaded } from "./loaded.ts";
import { templatesFor } from "./templates-for.ts";

type Reader = BatchList["readers"][number];

/** Every job that a batch asks for, in the order of economies, months and readers; a name that nothing bears is a problem. */
export function planBatch(list: BatchList, data: string, store: string): Job[] {
  const known = economiesIn(data);
  const economies = list.economies === "all" ? known : list.economies;
  const templates = templatesHash(templatesFor({ data }));
  const formats = formatsOf(list.formats.join(","));
  return economies.flatMap((economy) => {
    const files = readData(data, economy);
    const published = loaded(economy, files);
    const common = {
      economy,
      asOf: list["as-of"],
      formats,
      data,
      dataHash: keyOf(files),
      templatesHash: templates,
      store,
    };
    const readers = list.readers.filter((one) => one.economies.length === 0 || one.economies.includes(economy));
    const wishes = list.readers.length === 0 ? [undefined] : readers;
    return monthsFor(list.months, published).flatMap((month) =>
      list.locales.flatMap((locale) =>
        wishes.map((reader) => {
          const focus = reader && focusOf(reader, published);
          return {
            place: placeOf(reader, economy, month, locale, list),
            ...common,
            month,
            locale,
            ...(focus ? { focus } : {}),
            ...{ theme: reader?.theme ?? list.theme, paper: reader?.paper ?? list.paper },
          };
        }),
      ),
    );
  });
}

/** The lists of readers that a desk's subscribers amount to: the sections that each wants first. */
export function readersFrom(subscribers: readonly Subscriber[]): Reader[] {
  return subscribers.map((one) => ({
    name: readerKey(one),
    partners: [...one.partners],
    products: [...one.products],
    sections: [...one.focus],
    economies: [...one.economies],
    ...(one.currency === undefined ? {} : { currency: one.currency }),
  }));
}

function placeOf(reader: Reader | undefined, economy: string, month: string, locale: string, list: BatchList): string {
  const language = list.locales.length > 1 ? [locale] : [];
  return [...(reader ? [reader.name] : []), ...language, economy, month].join("/");
}

// What an economy does not have is left out for it, since one list serves many economies; a list must not be empty because of a slip.
function focusOf(reader: Reader, published: Published): Focus {
  const { economy } = inCurrency(published, reader.currency);
  const partners = reader.partners.filter((code) => economy.partners.some((one) => one.code === code));
  const products = reader.products.filter((code) => economy.products.some((one) => one.code === code));
  if (reader.partners.length > 0 && partners.length === 0)
    unknown(
      reader.name,
      "partners",
      economy.partners.map(({ code }) => code),
    );
  const { currency } = reader;
  return { partners, products, sections: reader.sections, ...(currency === undefined ? {} : { currency }) };
}

function unknown(name: string, what: string, known: readonly string[]): never {
  return raise({
    kind: "batch-refused",
    what: `None of the ${what} in the list "${name}" is known.`,
    remedy: `Choose from ${known.slice(0, 30).join(", ")}${known.length > 30 ? " …" : ""}.`,
  });
}

function monthsFor(asked: string | readonly string[], { calendar, economy }: Published): string[] {
  const all = calendar.map(({ period }) => lastMonth(period) as string);
  const chosen = [asked].flat().flatMap((one) => {
    if (one === "all") return all;
    if (one === "latest") return all.slice(-1);
    const [from, to = from] = one.split("..");
    const within = all.filter((month) => month >= from! && month <= to!);
    return within.length > 0
      ? within
      : raise({ kind: "month-not-published", economy: economy.id, month: one, first: all[0]!, last: all.at(-1)! });
  });
  return [...new Set(chosen)];
}
