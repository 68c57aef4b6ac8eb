/** How to get to the app's tables; given to the driver as it is. */
export interface SqlAccess {
  readonly socketPath?: string;
  readonly host?: string;
  readonly port?: number;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
}

/** A server that holds the app's Forge SQL database. */
export interface SqlServer {
  readonly access: SqlAccess;
  /** Whether it bounds a statement in seconds (`max_statement_time`) or in milliseconds (`max_execution_time`). */
  readonly family: 'mariadb' | 'mysql';
  /** Process id, where the host has started it; null where it was given. */
  readonly pid: number | null;
  /** Ends a server of the host's own; one that was given goes on. */
  stop(): Promise<void>;
}

/** TiDB's and Forge's strictness, whichever server it is. */
export const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

/** What a new connection is told: how strict to be, which zone it is in, and how long a statement may take. */
export function sessionOf({ family, pid }: SqlServer, limitMs: number): readonly string[] {
  const bound =
    family === 'mariadb'
      ? `SET SESSION max_statement_time = ${String(limitMs / 1000)}`
      : `SET SESSION max_execution_time = ${String(limitMs)}`;
  // The host's own server was started with the rest.
  return pid === null ? [`SET SESSION sql_mode = '${SQL_MODE}', time_zone = '+00:00'`, bound] : [bound];
}
