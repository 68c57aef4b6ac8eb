import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { z } from 'zod';
import { describeError, HostProblem, systemCode } from '../host-problem';
import type { SqlAccess, SqlServer } from './sql-server';

const LOOKS_LIKE = 'mysql://user:password@host:port/database';
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'PROTOCOL_CONNECTION_LOST',
]);
/** By this table the app knows a database as its own. */
const OURS = '__migrations';
const named = z.array(z.object({ name: z.string() }));
const about = z.array(z.object({ version: z.string(), collation: z.string() }));

/**
 * A MySQL, TiDB or MariaDB that somebody has at hand, in place of the host's own. No sentence and no log has its password.
 * @param url `mysql://user:password@host:port/database`
 * @param siteIsNew whether the site begins anew, so that a database in use cannot be its own
 * @throws HostProblem that says what is wrong and what to do; nothing was changed then
 */
export async function openGivenServer(url: string, siteIsNew: boolean): Promise<SqlServer> {
  const access = accessOf(url);
  const connection = await connect(access);
  try {
    const tables = await tablesOf(connection, access);
    if (tables.length > 0 && !tables.includes(OURS)) {
      throw new HostProblem(
        `The database ${placeOf(access)} holds tables of something else (${tables.slice(0, 3).join(', ')}). ` +
          'Nothing was changed: give --sql the name of an empty one.',
      );
    }
    if (tables.length > 0 && siteIsNew) {
      throw new HostProblem(
        `The database ${placeOf(access)} belongs to a site with another state folder. Start that one with --state ` +
          '<its folder>, or give --sql the name of an empty database.',
      );
    }
    const family = await familyOf(connection, access, tables.length === 0);
    return { access, family, pid: null, stop: () => Promise.resolve() };
  } finally {
    await connection.end();
  }
}

/** The parts of an address. @throws HostProblem when it is none, without repeating it */
export function accessOf(url: string): SqlAccess {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const database = decodeURIComponent(parsed?.pathname.slice(1) ?? '');
  if (parsed?.protocol !== 'mysql:' || parsed.hostname === '' || parsed.username === '')
    throw new HostProblem(`--sql must look like ${LOOKS_LIKE}.`);
  if (!/^[\w$-]{1,64}$/.test(database))
    throw new HostProblem(`--sql must end with the name of an empty database: ${LOOKS_LIKE}.`);
  return {
    host: parsed.hostname.replaceAll(/^\[|\]$/g, ''),
    port: parsed.port === '' ? 3306 : Number(parsed.port),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database,
  };
}

/** A database as people know it; never with a password. */
export function placeOf({ host, port, database }: SqlAccess): string {
  return `${database} at ${host ?? ''}:${String(port ?? '')}`;
}

async function connect(access: SqlAccess): Promise<Connection> {
  const { host, port, user, database } = access;
  const at = `${host ?? ''}:${String(port ?? '')}`;
  try {
    return await createConnection({ ...access, connectTimeout: 10_000 });
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (UNREACHABLE.has(code))
      throw new HostProblem(`No database answers at ${at}. Start it, or give --sql its host and port.`);
    if (code === 'ER_ACCESS_DENIED_ERROR')
      throw new HostProblem(
        `The database at ${at} does not let ${user} in: look at user and password of --sql.`,
      );
    if (code === 'ER_DBACCESS_DENIED_ERROR')
      throw new HostProblem(
        `${user} may not use the database ${database} at ${at}: grant it (GRANT ALL ON ${database}.* TO …), or give another.`,
      );
    if (code === 'ER_BAD_DB_ERROR')
      throw new HostProblem(
        `There is no database ${database} at ${at}. Make it: CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin.`,
      );
    throw new HostProblem(`The database at ${at} cannot be used: ${describeError(error)}.`);
  }
}

async function tablesOf(connection: Connection, { database }: SqlAccess): Promise<string[]> {
  const [rows] = await connection.query(
    'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? ORDER BY TABLE_NAME',
    [database],
  );
  return named.parse(rows).map(({ name }) => name);
}

/** Which family it is of; an empty database is told to compare text as Forge's does. */
async function familyOf(
  connection: Connection,
  access: SqlAccess,
  empty: boolean,
): Promise<SqlServer['family']> {
  const [rows] = await connection.query('SELECT VERSION() AS version, @@collation_database AS collation');
  const { version, collation } = about.parse(rows)[0] ?? { version: '', collation: '' };
  if (collation !== 'utf8mb4_bin') {
    const how = `ALTER DATABASE \`${access.database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;
    const told =
      empty &&
      (await connection.query(how).then(
        () => true,
        () => false,
      ));
    if (!told)
      throw new HostProblem(
        `The database ${placeOf(access)} compares text by ${collation}, Forge's by utf8mb4_bin: ${how}, or give an empty one.`,
      );
  }
  return /mariadb/i.test(version) ? 'mariadb' : 'mysql';
}
