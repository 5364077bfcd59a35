import { runsAsText } from "./runs-as-text.ts";

/** The text of each page of anybody's PDF through its text layer; what is no PDF is refused by the library. */
export async function foreignText(bytes: Uint8Array): Promise<string[]> {
  // Loaded here, since only what reads such a PDF need pay for it.
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // The library takes the bytes over, so it is given a copy; it warns of fonts that it would only need for drawing.
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: false });
      pages.push(runsAsText(items.flatMap((item) => ("str" in item ? [item] : []))));
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
