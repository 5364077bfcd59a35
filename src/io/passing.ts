/** Something went wrong on the way that may go well another time; the milliseconds that the source asks to wait, if it does. */
export class Passing extends Error {
  readonly retryAfter: number | null;
  constructor(message: string, retryAfter: number | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = "Passing";
    this.retryAfter = retryAfter;
  }
}
