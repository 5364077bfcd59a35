import { generateKeyPairSync } from "node:crypto";
import { simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { checkMail, HTML_LIMIT } from "../../src/deliver/check-mail.ts";
import { mailHtml } from "../../src/deliver/mail-html.ts";
import { mailText } from "../../src/deliver/mail-text.ts";
import { composeMessage, type Mailing, subjectOf } from "../../src/deliver/message.ts";
import type { Subscriber } from "../../src/deliver/subscriber.ts";
import { isUnsubscribeToken } from "../../src/deliver/unsubscribe.ts";
import { plainText } from "../../src/edition/render-runs.ts";
import { mailParts } from "../../src/io/mail-parts.ts";
import { mailSettings } from "../../src/io/mail-settings.ts";
import { toMime } from "../../src/io/mime.ts";
import { readWords } from "../../src/io/read-words.ts";
import { SAMPLE as edition } from "../edition/sample-edition.ts";

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const anna: Subscriber = {
  ...{ address: "anna@example.net", name: 'Anna "<b>Å" Ångström', economies: [], locale: "en" },
  ...{ formats: ["html", "pdf"], focus: [], partners: [], products: [] },
};
const words = readWords("templates", "en");
const mailing: Mailing = {
  edition,
  words,
  revision: 0,
  instant: "2025-12-08T03:00:00Z",
  sender: {
    ...{ name: "Trade desk", address: "desk@example.org", site: "https://example.org/trade" },
    ...{ unsubscribe: "https://example.org/unsubscribe?list=1", secret: "s3cret-of-the-desk" },
  },
  write: mailHtml(mailParts("templates")),
  charts: new Map(edition.charts.map(({ id }) => [id, pixel])),
  pdf: Buffer.from("%PDF-1.7"),
  logo: null,
  maxBytes: 1_000_000,
};
const parse = async (message = composeMessage(mailing, anna)) => simpleParser(await toMime(message, null));

describe("the message of an edition", () => {
  it("reads back as it was written: text, HTML, pictures and PDF", async () => {
    const read = await parse();
    expect(read.subject).toBe(subjectOf(edition, 0, words));
    expect(read.date?.toISOString()).toBe("2025-12-08T03:00:00.000Z");
    expect(read.text).toContain(edition.series);
    expect(read.html).toContain('data-fact="');
    const pictures = read.attachments.filter(({ contentType }) => contentType === "image/png");
    expect(pictures.map(({ filename, contentDisposition }) => [filename, contentDisposition])).toEqual(
      edition.charts.map(({ id }) => [`${id}.png`, "inline"]),
    );
    for (const { cid } of pictures) expect(composeMessage(mailing, anna).html).toContain(`cid:${cid}`);
    expect(read.attachments.at(-1)).toMatchObject({ contentType: "application/pdf", contentDisposition: "attachment" });
  });

  it("has a way out with one click that belongs to this reader alone", async () => {
    const { headerLines } = await parse();
    const line = (key: string) => headerLines.find((one) => one.key === key)!.line.replace(/\r\n\s/g, "");
    expect(line("list-unsubscribe-post")).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const url = new URL(/<(https:[^>]+)>/.exec(line("list-unsubscribe"))![1]!);
    const [reader, token] = [url.searchParams.get("reader")!, url.searchParams.get("token")!];
    expect(url.searchParams.get("list")).toBe("1");
    expect(isUnsubscribeToken("s3cret-of-the-desk", reader, token)).toBe(true);
    expect(isUnsubscribeToken("s3cret-of-the-desk", "somebody else", token)).toBe(false);
    expect(line("list-id")).toMatch(/: <[a-z-]+\.briefing\.example\.org>$/);
  });

  it("is the same bytes each time, and another for another reader", async () => {
    const bytes = async (reader: Subscriber) => (await toMime(composeMessage(mailing, reader), null)).toString();
    expect(await bytes(anna)).toBe(await bytes(anna));
    expect(composeMessage(mailing, anna).messageId).not.toBe(
      composeMessage(mailing, { ...anna, address: "bo@example.net" }).messageId,
    );
  });

  it("is signed so that the way out is covered", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const dkim = {
      domain: "example.org",
      selector: "desk",
      privateKey: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    };
    const head = (await toMime(composeMessage(mailing, anna), dkim))
      .toString()
      .split("\r\n\r\n")[0]!
      .replace(/\r\n\s+/g, " ");
    const covered = /DKIM-Signature:.*?\bh=([^;]+);/.exec(head)![1]!.toLowerCase().replace(/\s/g, "").split(":");
    expect(covered).toEqual(expect.arrayContaining(["from", "list-unsubscribe", "list-unsubscribe-post"]));
  });

  it("keeps a name with markup and quotes inside its header", async () => {
    const { to, headers } = await parse();
    expect([to].flat()[0]!.value).toEqual([{ address: "anna@example.net", name: 'Anna "<b>Å" Ångström' }]);
    expect(headers.has("bcc")).toBe(false);
  });

  it("leaves out what the reader does not want", async () => {
    const read = await parse(composeMessage(mailing, { ...anna, formats: ["text"] }));
    expect([read.html, read.attachments]).toEqual([false, []]);
    const all = composeMessage(mailing, anna).html!;
    const focused = composeMessage(mailing, { ...anna, focus: [edition.story.sections[0]!.id] }).html!;
    expect(focused.length).toBeLessThan(all.length);
  });

  it("says of a correction that it is one", () => {
    const { subject, text, html, messageId } = composeMessage({ ...mailing, revision: 1 }, anna);
    expect(subject).toMatch(/^Correction: /);
    for (const part of [text, html]) expect(part).toContain("This is a correction.");
    expect(messageId).toContain(".1.");
  });

  it("is refused when a PDF of forty megabytes hangs on it", () => {
    expect(() => composeMessage({ ...mailing, maxBytes: 10_000_000, pdf: Buffer.alloc(40_000_000) }, anna)).toThrow(
      "the limit is 10000000",
    );
  });
});

describe("the check of a finished mail", () => {
  const extras = { words, correction: false, page: null, unsubscribe: "https://example.org/u", focus: [] };
  const [html, text] = [mailing.write(edition, extras), mailText(edition, extras)];
  const figure = /<span data-fact="[^"]+">([^<]*\d[^<]*)<\/span>/.exec(html)!;

  it("passes what the edition says", () => {
    expect(() => checkMail(html, text, edition, extras)).not.toThrow();
  });

  it.each([
    [
      "another figure",
      html.replace(
        figure[0],
        figure[0].replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
      ),
    ],
    ["a figure that has lost its fact", html.replace(figure[0], figure[1]!)],
    ["a figure bound to another fact", html.replace(figure[0], figure[0].replace('data-fact="', 'data-fact="x'))],
    ["a number in the template", html.replace("Unsubscribe", "Unsubscribe 3 lists")],
  ])("refuses %s", (_, changed) => {
    expect(changed).not.toBe(html);
    expect(() => checkMail(changed, text, edition, extras)).toThrow("says what the edition does not");
  });

  it("refuses a word of direction turned round, and a passage left out, in either part", () => {
    const words = plainText(edition.story.headline);
    const [turned, left] = [words.replace(/\b(rise|rose|grow|grew|fall|fell|gain|drop)/, "slip"), ""];
    for (const other of [turned, left]) {
      expect(other).not.toBe(words);
      expect(() => checkMail(html, text.replace(words, other), edition, extras)).toThrow("text part");
    }
    const paragraph = /<p[^>]*>(?:(?!<\/p>).)*data-fact.*?<\/p>/s.exec(html)![0];
    expect(() => checkMail(html.replace(paragraph, ""), text, edition, extras)).toThrow("does not say");
  });

  it("refuses a figure in the text part that the edition does not hold", () => {
    expect(() => checkMail("", "Exports rose 99.9 percent.", edition, extras)).toThrow("text part");
  });

  it("refuses an HTML part that mail clients would cut off", () => {
    expect(() => checkMail(`${html}<!--${"x".repeat(HTML_LIMIT)}-->`, text, edition, extras)).toThrow(
      "the limit is 100000",
    );
  });
});

describe("the settings for sending", () => {
  const env = {
    ...{ TRADEBRIEF_SMTP_HOST: "mail.example.org", TRADEBRIEF_SMTP_USER: "desk", TRADEBRIEF_SMTP_PASSWORD: "pa55word" },
    ...{ TRADEBRIEF_MAIL_FROM: "Trade desk <desk@example.org>", TRADEBRIEF_UNSUBSCRIBE_URL: "https://example.org/u" },
    TRADEBRIEF_UNSUBSCRIBE_SECRET: "s3cret",
  };

  it("ask for TLS unless told that the server is this machine", () => {
    expect(mailSettings(env).server.tls).toBe("starttls");
    expect(mailSettings({ ...env, TRADEBRIEF_SMTP_PORT: "465" }).server.tls).toBe("implicit");
    expect(() => mailSettings({ ...env, TRADEBRIEF_SMTP_TLS: "none" })).toThrow("this machine alone");
  });

  it.each(Object.keys(env).filter((name) => name !== "TRADEBRIEF_SMTP_USER"))("say when %s is missing", (name) => {
    expect(() => mailSettings({ ...env, [name]: "" })).toThrow(`${name} is not set`);
  });

  it("give no secret away when one of them is wrong", () => {
    for (const wrong of [
      { TRADEBRIEF_SMTP_PORT: "pa55word" },
      { TRADEBRIEF_UNSUBSCRIBE_URL: "s3cret" },
      { TRADEBRIEF_DKIM_KEY: "s3cret" },
    ]) {
      const said = (() => {
        try {
          mailSettings({ ...env, ...wrong });
        } catch (error) {
          return String(error);
        }
        return "";
      })();
      expect(said).toContain("cannot be used");
      expect(said).not.toMatch(/pa55word|s3cret/);
    }
  });
});
