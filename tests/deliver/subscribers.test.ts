import { describe, expect, it } from "vitest";
import { fromLedger, ledgerLine, type Standing } from "../../src/deliver/ledger.ts";
import { planSending } from "../../src/deliver/plan.ts";
import { readerKey } from "../../src/deliver/subscriber.ts";
import { fromSubscribersCsv } from "../../src/deliver/subscribers-csv.ts";
import { SAMPLE as edition } from "../edition/sample-edition.ts";

const HEAD = "address,name,economies,locale,formats,focus";
const read = (...rows: string[]) =>
  fromSubscribersCsv([HEAD, ...rows].join("\n"), "subscribers.csv", { economies: ["ruritania", "erewhon"] });

describe("the list of readers", () => {
  it("is read with all and several as they are meant", () => {
    expect(
      read(
        "anna@example.net,Anna,all,en,html pdf,all",
        "bo@example.net,,ruritania erewhon,en-GB,text,exports partner:NOR goods:ships currency:FLO",
      ),
    ).toEqual([
      {
        address: "anna@example.net",
        name: "Anna",
        economies: [],
        locale: "en",
        formats: ["html", "pdf"],
        focus: [],
        partners: [],
        products: [],
      },
      {
        ...{ address: "bo@example.net", name: "", economies: ["ruritania", "erewhon"], locale: "en-GB" },
        ...{ formats: ["text"], focus: ["exports"], partners: ["NOR"], products: ["ships"], currency: "FLO" },
      },
    ]);
  });

  it.each([
    ['"anna@example.net\nBcc: all@example.net",A,all,en,html,all', "it holds a line break"],
    ['"anna@example.net\r",A,all,en,html,all', "it holds a line break"],
    ["anna@bo@example.net,A,all,en,html,all", "more than one @"],
    ["anna.example.net,A,all,en,html,all", "it has no @"],
    ['"""anna""@example.net",A,all,en,html,all', "a quote, space or bracket"],
    ["anna bo@example.net,A,all,en,html,all", "a quote, space or bracket"],
    ["änna@example.net,A,all,en,html,all", "not plain ASCII"],
    ["anna@exämple.net,A,all,en,html,all", "xn--"],
    ["anna@localhost,A,all,en,html,all", "is not a domain"],
    [".anna@example.net,A,all,en,html,all", "a dot in a wrong place"],
    ['anna@example.net,"Anna\nBcc: all@example.net",all,en,html,all', "the name holds a line break"],
    ["anna@example.net,A,atlantis,en,html,all", 'there is no economy "atlantis"'],
    ["anna@example.net,A,all,english,html,all", "is no locale"],
    ["anna@example.net,A,all,en,fax,all", '"fax" is no format'],
    ["anna@example.net,A,all,en,,all", "no format is named"],
    ["anna@example.net,A,all,en,html,<b>", "is no section"],
    ["anna@example.net,A,all,en,html,currency:crowns", "is no section"],
    ["anna@example.net,A,all,en,html,currency:RUC currency:FLO", "is told in one currency, not in RUC and FLO"],
  ])("refuses %j", (row, reason) => {
    expect(() => read(row)).toThrow(reason);
  });

  it("names file, line and column", () => {
    expect(() => read("anna@example.net,A,all,en,html,all", "bo@example.net,B,all,en,fax,all")).toThrow(
      "subscribers.csv:3:5:",
    );
  });

  it("refuses a reader who stands in it twice, however spelt", () => {
    expect(() => read("anna@example.net,A,all,en,html,all", "Anna@Example.NET,A,all,en,html,all")).toThrow(
      "Anna@Example.NET stands on line 2 already",
    );
  });
});

describe("the plan of a run", () => {
  const readers = read(
    "anna@example.net,A,all,en,html,all",
    "bo@example.net,B,all,en,html,all",
    "cy@example.net,C,erewhon,en,html,all",
  );
  const options = { fingerprint: "first", correction: false, resendDoubtful: false, file: "subscribers.csv" };
  const line = (standing: Standing, address: string, lease = 1) =>
    ledgerLine({ kind: "message", revision: 0, reader: readerKey({ address }), standing, reply: "", lease, at: "" });
  const opened = ledgerLine({ kind: "edition", revision: 0, fingerprint: "first", reason: "", lease: 1, at: "" });
  const plan = (text: string, more: Partial<typeof options> = {}) =>
    planSending(
      { ...edition, economy: { ...edition.economy, id: "ruritania" }, locale: "en" },
      readers,
      fromLedger(text, "l"),
      {
        ...options,
        ...more,
      },
    );
  const sent = ({ readers: all }: ReturnType<typeof plan>) =>
    all.filter((one) => one.send).map((one) => one.subscriber.address);

  it("is for those who take that economy and have not got it", () => {
    expect(sent(plan(""))).toEqual(["anna@example.net", "bo@example.net"]);
    expect(sent(plan(opened + line("accepted", "anna@example.net")))).toEqual(["bo@example.net"]);
  });

  it("leaves those in doubt alone unless told otherwise", () => {
    const text = opened + line("sending", "anna@example.net") + line("refused", "bo@example.net");
    expect(sent(plan(text))).toEqual([]);
    expect(sent(plan(text, { resendDoubtful: true }))).toEqual(["anna@example.net"]);
  });

  it("refuses another version that is not called a correction", () => {
    expect(() => plan(opened, { fingerprint: "second" })).toThrow("was sent before in another version");
  });

  it("sends a correction to those who got the first, or may have, and to nobody else", () => {
    const text = opened + line("accepted", "anna@example.net") + line("refused", "bo@example.net");
    const correction = plan(text, { fingerprint: "second", correction: true });
    expect(correction.revision).toBe(1);
    expect(sent(correction)).toEqual(["anna@example.net"]);
  });

  it("refuses a correction of what nobody has got", () => {
    expect(() => plan("", { correction: true })).toThrow("nothing to correct");
  });

  it("does not believe a line of a run that had lost its lock", () => {
    const text = opened + line("accepted", "bo@example.net", 3) + line("queued", "bo@example.net", 2);
    expect(sent(plan(text))).toEqual(["anna@example.net"]);
  });
});
