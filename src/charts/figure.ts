/** What every figure is given besides its data: its name in the edition, and source and vintage in one line. */
export interface Figure {
  readonly id: string;
  readonly foot: string;
}
