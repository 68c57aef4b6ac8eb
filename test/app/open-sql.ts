import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { tableShapes } from '../../src/adapters/store/table-shape';
import type { TestApp } from './app-host';

/** The app's own database, as an administrator of the machine sees it; whoever opens it ends it. */
export function openSql(app: TestApp): Promise<Connection> {
  return createConnection({ ...app.host.sql.access });
}

/** Every table and column in whose text one of these words in small letters stands, whatever the app thinks of it. */
export async function columnsWith(database: Connection, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [table, { columns }] of tableShapes())
    for (const { name, type } of columns) {
      if (type !== 'text') continue;
      const like = words.map((word) => `LOWER(${name}) LIKE '%${word}%'`).join(' OR ');
      const [rows] = await database.query(`SELECT COUNT(*) AS n FROM ${table} WHERE ${like}`);
      if (Number((rows as { n: unknown }[])[0]?.n) > 0) found.push(`${table}.${name}`);
    }
  return found;
}
