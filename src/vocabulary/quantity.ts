/**
 * A number with its unit and the size of its last published digit, in that same unit.
 * `unit` is `percent`, `percentage points`, `months`, a currency code (`USD`, in whole dollars) or a physical unit.
 */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly step: number;
}
