/** The present instant in milliseconds since 1970. */
export function now(): number {
  return Date.now();
}

/** Waits that many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
