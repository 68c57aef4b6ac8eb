/** One step of the schema. Steps only ever add: a site may run this version on the tables of the one before. */
export interface Migration {
  readonly name: string;
  readonly statement: string;
}
