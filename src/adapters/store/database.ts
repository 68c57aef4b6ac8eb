import { sql as forgeSql } from '@forge/sql';
import { DummyDriver, Kysely, MysqlAdapter, MysqlIntrospector, MysqlQueryCompiler } from 'kysely';
import type { Compilable } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../domain/app-error';
import type { Tables } from './tables/all';
import { said } from '../../domain/words/said';

/** Builds statements only: Forge SQL runs one statement a call, so there is no connection to hand out. */
export const statements = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new MysqlAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new MysqlIntrospector(db),
    createQueryCompiler: () => new MysqlQueryCompiler(),
  },
});

const changeCount = z.object({ affectedRows: z.number() });

/**
 * Runs a query and checks every row. Numbers may come back as text, depending on the server's driver:
 * schemas use `z.coerce.number()` where a column is a number.
 * @throws AppError `setup-needed` while tables are missing, `unavailable` otherwise
 */
export async function selectRows<S extends z.ZodType>(query: Compilable, row: S): Promise<z.output<S>[]> {
  const rows = await run(query);
  return z.array(row).parse(rows);
}

/** Runs one writing statement; gives the number of rows that it touched. */
export async function change(statement: Compilable): Promise<number> {
  const parsed = changeCount.safeParse(await run(statement));
  return parsed.success ? parsed.data.affectedRows : 0;
}

async function run(query: Compilable): Promise<unknown> {
  const compiled = query.compile();
  try {
    const result = await forgeSql
      .prepare<unknown>(compiled.sql)
      .bindParams(...compiled.parameters)
      .execute();
    return result.rows;
  } catch (error) {
    throw storeError(error);
  }
}

/** Forge SQL's error as one of ours; the statement's values never reach the message. */
function storeError(error: unknown): AppError {
  const message = wordsOf(error);
  if (/doesn't exist|ER_NO_SUCH_TABLE|1146/i.test(message)) {
    return new AppError('setup-needed', said('app.setting-up'), {}, error);
  }
  if (/duplicate entry|ER_DUP_ENTRY|1062/i.test(message)) {
    return new AppError('conflict', said('app.written-meanwhile'), {}, error);
  }
  return new AppError('unavailable', said('app.no-data'), {}, error);
}

/** All that the server says of a statement that it refused: message, code, and what stands beside them. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const context = 'context' in error ? JSON.stringify(error.context) : '';
  const code = 'code' in error ? String(error.code) : '';
  return `${error.message} ${code} ${context}`;
}
