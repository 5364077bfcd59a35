import { raise } from "../problems.ts";

/** Why something is not published or sent. Add a kind here and the compiler asks for its words below. */
export type Refusal =
  | { readonly kind: "embargoed"; readonly edition: string; readonly instant: string; readonly now: string }
  | { readonly kind: "not-verified"; readonly folder: string; readonly detail: string }
  | { readonly kind: "wrong-month"; readonly edition: string; readonly due: string }
  | { readonly kind: "another-version"; readonly edition: string }
  | { readonly kind: "nothing-to-correct"; readonly edition: string }
  | { readonly kind: "nobody"; readonly edition: string; readonly file: string }
  | { readonly kind: "too-large"; readonly what: string; readonly bytes: number; readonly limit: number }
  | { readonly kind: "mail-unbound"; readonly part: string; readonly words: string }
  | { readonly kind: "feed-unbound"; readonly path: string; readonly words: string }
  | { readonly kind: "setting-missing"; readonly name: string; readonly what: string }
  | { readonly kind: "setting-wrong"; readonly name: string; readonly what: string }
  | { readonly kind: "server-unusable"; readonly server: string; readonly reply: string }
  | { readonly kind: "ledger-broken"; readonly file: string; readonly line: number; readonly what: string }
  | { readonly kind: "ledger-unwritable"; readonly file: string; readonly cause: string }
  | { readonly kind: "locked"; readonly what: string; readonly holder: string }
  | { readonly kind: "lock-lost"; readonly what: string }
  | { readonly kind: "clock-wrong"; readonly detail: string }
  | { readonly kind: "site-empty"; readonly folder: string }
  | { readonly kind: "overtaken"; readonly path: string }
  | { readonly kind: "not-served"; readonly path: string }
  | { readonly kind: "not-held"; readonly edition: string; readonly step: string }
  | { readonly kind: "changed-since"; readonly edition: string };

/** Stops the work with a refusal, in words. */
export function refuse(refusal: Refusal, cause?: unknown): never {
  const [what, remedy] = wordsOf(refusal);
  return raise({ kind: "delivery-refused", what, remedy }, cause);
}

function wordsOf(refusal: Refusal): readonly [string, string] {
  switch (refusal.kind) {
    case "embargoed":
      return [
        `${refusal.edition} is under embargo until ${refusal.instant}; this machine's clock says ${refusal.now}.`,
        "Wait, or correct the hour in calendar.csv or the clock if either is wrong.",
      ];
    case "not-verified":
      return [
        `${refusal.folder} does not pass verification: ${refusal.detail}`,
        `Run \`tradebrief verify ${refusal.folder}\` and build the edition again.`,
      ];
    case "wrong-month":
      return [
        `${refusal.edition} is not the newest month that has been released, which is ${refusal.due}.`,
        "Give the folder of that month, or say with --because why an older one goes out.",
      ];
    case "another-version":
      return [
        `${refusal.edition} was sent before in another version.`,
        "Give --correction to send this one to those who got the first, or rebuild the first.",
      ];
    case "nothing-to-correct":
      return [
        `Nobody has got an earlier version of ${refusal.edition}, so there is nothing to correct.`,
        "Leave --correction out.",
      ];
    case "nobody":
      return [`Nobody in ${refusal.file} is to get ${refusal.edition}.`, "Check the columns economies and locale."];
    case "too-large":
      return [
        `${refusal.what} has ${refusal.bytes} bytes; the limit is ${refusal.limit}.`,
        "Leave out what is not needed, or raise the limit with --max-bytes if your readers' servers allow it.",
      ];
    case "mail-unbound":
      return [
        `The ${refusal.part} of the mail says what the edition does not: "${refusal.words}".`,
        "Mend the template in templates/email; every figure comes from the edition.",
      ];
    case "feed-unbound":
      return [
        `${refusal.path} says what its edition does not, or what the figures do not: "${refusal.words}".`,
        "Run `tradebrief verify` on the edition and build it again.",
      ];
    case "setting-missing":
      return [
        `${refusal.name} is not set: ${refusal.what}.`,
        "Set it in the environment; docs/mail.md lists them all.",
      ];
    case "setting-wrong":
      return [`${refusal.name} cannot be used: ${refusal.what}.`, "Correct it; docs/mail.md lists them all."];
    case "server-unusable":
      return [
        `The mail server ${refusal.server} does not take our mail: ${refusal.reply}`,
        "Check host, port, TLS and account; nothing is lost, run it again.",
      ];
    case "ledger-broken":
      return [
        `${refusal.file}:${refusal.line}: ${refusal.what}`,
        "Put the ledger back from a copy; without it nobody knows who has the mail.",
      ];
    case "ledger-unwritable":
      return [
        `${refusal.file} cannot be written: ${refusal.cause}.`,
        "Free some space and run it again: who has the mail is on record, who may have it is listed as in doubt.",
      ];
    case "locked":
      return [
        `${refusal.what} is being worked on by ${refusal.holder}.`,
        "Wait until it has finished; a lock whose owner died is taken over by itself.",
      ];
    case "lock-lost":
      return [`Another run has taken over ${refusal.what}.`, "Leave it to that run; this one has stopped."];
    case "clock-wrong":
      return [`This machine's clock cannot be trusted: ${refusal.detail}.`, "Set the clock, then run it again."];
    case "site-empty":
      return [
        `There is no edition that may be shown in ${refusal.folder}.`,
        "Build one with `tradebrief build`, or give --reports.",
      ];
    case "overtaken":
      return [`${refusal.path} was published by another run meanwhile.`, "Run it again: it starts from the new one."];
    case "not-served":
      return [
        `${refusal.path} stands there already and is not a link of ours.`,
        "Move it away once, or give another folder with --out: the site is switched by renaming one link.",
      ];
    case "not-held":
      return [
        `${refusal.edition} is not waiting for approval: it is at "${refusal.step}".`,
        "Run `tradebrief release` first; it says when it waits for you.",
      ];
    case "changed-since":
      return [
        `${refusal.edition} is not the edition that was verified and approved: its files have changed.`,
        "Build and approve it again with `tradebrief release --again`.",
      ];
    default:
      return refusal satisfies never;
  }
}
