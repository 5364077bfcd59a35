const KEY = /(?:([A-Za-z][\w-]*(?: [\w-]+)*)|"([^"\\]+)"):/y;
// As keys these are not what they look like, or are none of ours.
const TAKEN = /^(?:null|true|false|constructor)$|^__/i;
const LONGEST = 200;

/** The key that begins there, as words or in quotes, and where its colon ends; undefined when there is none or it is an unusual one. */
export function plainKey(text: string, at: number): { readonly name: string; readonly end: number } | undefined {
  KEY.lastIndex = at;
  const found = KEY.exec(text);
  const name = found?.[1] ?? found?.[2];
  if (name === undefined || name.length > LONGEST || TAKEN.test(name)) return undefined;
  return { name, end: KEY.lastIndex };
}
