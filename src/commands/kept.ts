/** Remembers the last outcome of a piece of work by what went into it: the same input is not worked again. */
export function kept<Result>(): (key: string, work: () => Result) => Result {
  let last: { readonly key: string; readonly result: Result } | null = null;
  return (key, work) => {
    if (last?.key !== key) last = { key, result: work() };
    return last.result;
  };
}
