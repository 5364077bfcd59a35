import sax from "sax";

/** Reads XML strictly; throws at the first thing that is not well-formed. */
export function readXml(text: string): void {
  const parser = sax.parser(true, { xmlns: true });
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(text).close();
}
