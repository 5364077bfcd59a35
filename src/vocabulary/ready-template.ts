/** A template that was compiled when the program was bundled, as Handlebars takes it. */
export type ReadyTemplate = Readonly<Record<string, unknown>>;
