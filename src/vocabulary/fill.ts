/** The pattern with every `{name}` in it replaced by the value of that name; throws when there is none. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? missing(name, pattern));
}

function missing(name: string, pattern: string): never {
  throw new Error(`There is no value for {${name}} in "${pattern}".`);
}
