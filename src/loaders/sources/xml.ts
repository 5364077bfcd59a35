import sax from "sax";
import { malformed } from "./malformed.ts";

/** What is told of an XML text as it is read. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const DEEPEST = 100;
const MOST_TAGS = 6_000_000;

/** Reads an XML text from start to end and tells of it; names lose their prefix. What is not well-formed, nests too deep, has too many tags or declares entities is a problem. */
export function readXml(text: string, file: string, listener: XmlListener): void {
  const parser = sax.parser(true, { position: true });
  const fail = (what: string, cause?: unknown): never =>
    malformed(
      { file, line: parser.line + 1, column: parser.column },
      what,
      "The file is damaged or a trap; fetch it again.",
      cause,
    );
  let [depth, tags] = [0, 0];
  parser.onerror = (error) => fail(`not well-formed: ${error.message.split("\n")[0]}`, error);
  // Entities can only be declared here, and a workbook has no use for them: nothing is ever expanded.
  parser.ondoctype = () => fail("the XML declares a document type.");
  parser.onopentag = ({ name, attributes }) => {
    if (++tags > MOST_TAGS) fail(`the XML has more than ${MOST_TAGS} tags.`);
    if (++depth > DEEPEST) fail(`the XML nests deeper than ${DEEPEST}.`);
    listener.open?.(local(name), attributes as Record<string, string>);
  };
  parser.ontext = (part) => listener.text?.(part);
  parser.oncdata = (part) => listener.text?.(part);
  parser.onclosetag = (name) => {
    depth--;
    listener.close?.(local(name));
  };
  parser.write(text).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
