/** Stops the reading of a file: what is not understood is not believed. */
export function refusePdf(reason: string): never {
  throw new Error(`This PDF cannot be read: ${reason}.`);
}
