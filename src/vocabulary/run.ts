/** What a bound piece of text asserts, so that the finished file can be read back and checked. */
export type Role = "value" | "direction" | "count" | "period" | "comparison" | "superlative" | "name" | "text";

/** A piece of text; when it states something it names the fact or finding that it states. */
export interface Run {
  readonly text: string;
  readonly role: Role;
  readonly fact?: string;
  /** The period named, for the role `period`. */
  readonly period?: string;
  readonly finding?: string;
}

export type Runs = readonly Run[];

/** The words beside a chart: the title is taken from a finding. */
export interface Caption {
  readonly title: Runs;
  readonly subtitle: string;
  readonly alt: string;
}
