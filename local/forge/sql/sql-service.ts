import { createPool, type Pool } from 'mysql2/promise';
import { z } from 'zod';
import type { HostLimits } from '../limits';
import { jsonAnswer, notModelled, parseBody, type ProxyAnswer, type ProxyCall } from '../proxy/proxy-call';
import { describeError, systemCode } from '../host-problem';
import { sessionOf } from './sql-server';
import type { SqlServer } from './sql-server';
import { bareStatement, refuseStatement, statementKind, type StatementKind } from './sql-policy';

const requestSchema = z.object({
  query: z.string(),
  params: z.array(z.union([z.null(), z.string(), z.number(), z.boolean()])).default([]),
  method: z.string().default('all'),
});

/** One statement of the app as it ran. */
export interface SqlStatement {
  readonly query: string;
  readonly params: readonly unknown[];
  readonly ms: number;
}

/** How the servers say that a statement took too long. */
const TOO_LONG: ReadonlySet<string> = new Set(['ER_STATEMENT_TIMEOUT', 'ER_QUERY_TIMEOUT']);

type RunnableKind = Exclude<StatementKind, 'other'>;

/** Forge SQL's two endpoints over a server of MySQL's kind: one statement per call, Forge's refusals and limits. */
export class SqlService {
  readonly #limits: HostLimits;
  readonly #onStatement: (statement: SqlStatement) => void;
  readonly #pools: Readonly<Record<RunnableKind, Pool>>;
  #ddlTimes: number[] = [];

  constructor(
    server: SqlServer,
    limits: HostLimits,
    onStatement: (statement: SqlStatement) => void = () => undefined,
  ) {
    this.#limits = limits;
    this.#onStatement = onStatement;
    const pool = (limitMs: number): Pool => {
      const created = createPool({
        ...server.access,
        connectionLimit: 8,
        dateStrings: true,
        supportBigNumbers: true,
        multipleStatements: false,
      });
      created.on('connection', (connection) => {
        // The promise pool hands out the plain connection here, whose query takes its turn before the first statement.
        for (const statement of sessionOf(server, limitMs)) void connection.query(statement);
      });
      return created;
    };
    this.#pools = {
      select: pool(limits.sqlSelectMs),
      dml: pool(limits.sqlDmlMs),
      ddl: pool(limits.sqlDdlMs),
    };
  }

  /** Answers `sql` calls. */
  readonly proxy = (call: ProxyCall): Promise<ProxyAnswer> | undefined => {
    if (call.target.type !== 'sql') return undefined;
    if (call.path === '/api/v1/execute') return this.#execute(call, false);
    if (call.path === '/api/v1/execute/ddl') return this.#execute(call, true);
    return Promise.resolve(notModelled(`sql ${call.path}`));
  };

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#pools).map((pool) => pool.end()));
  }

  async #execute(call: ProxyCall, ddlEndpoint: boolean): Promise<ProxyAnswer> {
    call.invocation.sqlCalls += 1;
    if (Buffer.byteLength(call.body) > this.#limits.sqlRequestBytes) {
      return refuse(
        413,
        'REQUEST_TOO_LARGE',
        `A statement and its parameters may take ${this.#limits.sqlRequestBytes} bytes.`,
      );
    }
    const request = parseBody(requestSchema, call.body);
    if (request === undefined) {
      return refuse(
        400,
        'INVALID_REQUEST',
        'Parameters are texts, numbers, booleans or null; give JSON as text.',
      );
    }
    call.invocation.request.observer?.onStatement(request.query);
    const bare = bareStatement(request.query);
    const refusal = refuseStatement(bare, ddlEndpoint);
    if (refusal !== undefined) return jsonAnswer(400, refusal);
    const kind = statementKind(bare);
    if (kind === 'other') return refuse(400, 'INVALID_QUERY', 'The statement is not known to Forge SQL.');
    if (kind === 'ddl' && this.#tooManyDdl()) {
      return refuse(
        429,
        'DDL_RATE_LIMIT_EXCEEDED',
        `Forge SQL takes ${this.#limits.sqlDdlPerMinute} DDL statements a minute.`,
      );
    }
    return this.#run(request.query, request.params, kind);
  }

  async #run(query: string, params: readonly unknown[], kind: RunnableKind): Promise<ProxyAnswer> {
    const begun = performance.now();
    try {
      const [rows] = await this.#pools[kind].query(query, [...params]);
      this.#onStatement({ query, params, ms: performance.now() - begun });
      const answer = jsonAnswer(200, { rows, metadata: {} });
      if (Buffer.byteLength(answer.body ?? '') > this.#limits.sqlResponseBytes) {
        return refuse(
          413,
          'RESPONSE_TOO_LARGE',
          `An answer may take ${this.#limits.sqlResponseBytes} bytes; read in pages.`,
        );
      }
      return answer;
    } catch (error) {
      if (TOO_LONG.has(systemCode(error) ?? '')) {
        return refuse(408, 'QUERY_TIMED_OUT', 'The query took longer than Forge SQL allows.');
      }
      const state = typeof error === 'object' && error !== null && 'errno' in error ? error.errno : undefined;
      return jsonAnswer(400, {
        code: 'SQL_EXECUTION_ERROR',
        message: describeError(error),
        debug: { code: systemCode(error), errno: state },
      });
    }
  }

  #tooManyDdl(): boolean {
    const now = Date.now();
    this.#ddlTimes = this.#ddlTimes.filter((time) => now - time < 60_000);
    if (this.#ddlTimes.length >= this.#limits.sqlDdlPerMinute) return true;
    this.#ddlTimes.push(now);
    return false;
  }
}

function refuse(status: number, code: string, message: string): ProxyAnswer {
  return jsonAnswer(status, { code, message });
}
