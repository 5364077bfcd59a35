/** How every prose template is compiled: a value that is missing and a helper that is unknown are errors. */
export function proseOptions(helpers: readonly string[]): CompileOptions {
  const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true]));
  return { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers };
}
