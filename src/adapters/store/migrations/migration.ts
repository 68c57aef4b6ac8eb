/**
 * One step of the schema. A site may run this version on the tables of the one before, so steps add; what no code reads
 * any more is dropped by the version that stops reading it.
 */
export interface Migration {
  readonly name: string;
  readonly statement: string;
}
