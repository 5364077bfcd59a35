const known = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>();

/** The items by their ids; put together once for each list, since every check asks for the same ones. */
export function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  const before = known.get(items);
  if (before) return before as ReadonlyMap<string, Item>;
  const made = new Map<string, Item>();
  for (const item of items) made.set(item.id, item);
  known.set(items, made);
  return made;
}
