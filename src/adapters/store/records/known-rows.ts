import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { KIND_NAMES } from '../../../domain/records/kinds';
import type { Reader } from '../../../domain/records/owner';
import { RECORD_TABLES } from './record-tables';
import type { RecordTable } from './record-tables';

const ANY = sql`1 = 1`;

/** The condition that a reader may know of a record: what others keep private is not there for anybody else. */
export function known({ owned }: Pick<RecordTable, 'owned'>, reader: Reader): RawBuilder<unknown> {
  if (owned === undefined || reader === null) return ANY;
  return sql`(${sql.ref(owned.shared)} = 1 OR ${sql.ref(owned.by)} = ${reader})`;
}

/** The same for rows of any table; a line of the history says itself for whom it is kept. */
export function knownIn(table: string, reader: Reader): RawBuilder<unknown> {
  if (reader === null) return ANY;
  if (table === 'record_history') return sql`kept_for IN ('', ${reader})`;
  const kind = KIND_NAMES.find((name) => RECORD_TABLES[name].table === table);
  return kind === undefined ? ANY : known(RECORD_TABLES[kind], reader);
}
