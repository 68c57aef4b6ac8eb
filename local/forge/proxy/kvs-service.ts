import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { z } from 'zod';
import type { SqlServer } from '../sql/sql-server';
import { jsonAnswer, notModelled, parseBody, type ProxyAnswer, type ProxyCall } from './proxy-call';

const keySchema = z
  .string()
  .min(1)
  .max(500)
  .regex(/^(?!\s+$)[a-zA-Z0-9:._\s#-]+$/);
const getSchema = z.object({ key: keySchema });
const setSchema = z.object({
  key: keySchema,
  value: z.json(),
  options: z.looseObject({ keyPolicy: z.string().optional() }).optional(),
});
const querySchema = z.object({
  limit: z.number().int().min(1).max(100).default(10),
  after: z.string().optional(),
  where: z
    .array(
      z.object({
        property: z.literal('key'),
        condition: z.literal('BEGINS_WITH'),
        values: z.array(z.string()),
      }),
    )
    .default([]),
});

const maximumValueBytes = 240 * 1024;

interface StoredRow extends RowDataPacket {
  readonly k: string;
  readonly v: string;
}

/** Forge's key-value store: plain and secret values. Entities, batches and transactions are not modelled. */
export class KvsService {
  readonly #pool: Pool;
  readonly #scopes: readonly string[];
  readonly #database: string | null;
  readonly #table: string;
  #ready: Promise<unknown> | undefined;

  constructor({ access, pid }: SqlServer, scopes: readonly string[]) {
    const { database, ...server } = access;
    this.#pool = createPool({ ...server, connectionLimit: 4 });
    // Beside the app's tables where the host may make no database of its own.
    this.#database = pid === null ? null : 'forge_kvs';
    this.#table = pid === null ? `\`${database}\`.host_kv` : 'forge_kvs.kv';
    this.#scopes = scopes;
  }

  /** Answers `kvs` calls. */
  readonly proxy = (call: ProxyCall): Promise<ProxyAnswer> | undefined => {
    if (call.target.type !== 'kvs') return undefined;
    if (!this.#scopes.includes('storage:app')) {
      return Promise.resolve(
        jsonAnswer(403, { code: 'FORBIDDEN', message: 'The manifest lacks the scope storage:app.' }),
      );
    }
    return this.#answer(call);
  };

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #answer(call: ProxyCall): Promise<ProxyAnswer> {
    const action = /^\/api\/v1\/(secret\/)?(get|set|delete|query)$/.exec(call.path);
    if (action === null) return notModelled(`kvs ${call.path}`);
    const space = action[1] === undefined ? 'plain' : 'secret';
    this.#ready ??= this.#createTable();
    await this.#ready;
    switch (action[2]) {
      case 'get':
        return this.#get(space, call.body);
      case 'set':
        return this.#set(space, call.body);
      case 'delete':
        return this.#delete(space, call.body);
      default:
        return this.#query(call.body);
    }
  }

  async #createTable(): Promise<void> {
    if (this.#database !== null)
      await this.#pool.query(
        `CREATE DATABASE IF NOT EXISTS ${this.#database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
      );
    await this.#pool.query(
      `CREATE TABLE IF NOT EXISTS ${this.#table} (space VARCHAR(8), k VARCHAR(500), v LONGTEXT NOT NULL, PRIMARY KEY (space, k))`,
    );
  }

  async #get(space: string, body: string): Promise<ProxyAnswer> {
    const request = parseBody(getSchema, body);
    if (request === undefined) return invalid();
    const [rows] = await this.#pool.query<StoredRow[]>(
      `SELECT k, v FROM ${this.#table} WHERE space = ? AND k = ?`,
      [space, request.key],
    );
    const row = rows[0];
    if (row === undefined) return jsonAnswer(404, { code: 'KEY_NOT_FOUND', message: 'Key not found' });
    return jsonAnswer(200, { key: row.k, value: JSON.parse(row.v) as unknown });
  }

  async #set(space: string, body: string): Promise<ProxyAnswer> {
    const request = parseBody(setSchema, body);
    if (request === undefined) return invalid();
    const value = JSON.stringify(request.value);
    if (Buffer.byteLength(value) > maximumValueBytes) {
      return jsonAnswer(400, { code: 'MAX_SIZE', message: 'A value may take 240 KiB.' });
    }
    if (request.options?.['ttl'] !== undefined || request.options?.['returnValue'] !== undefined) {
      return notModelled('kvs set with ttl or returnValue');
    }
    if (request.options?.keyPolicy === 'FAIL_IF_EXISTS') {
      const [rows] = await this.#pool.query<StoredRow[]>(
        `SELECT k, v FROM ${this.#table} WHERE space = ? AND k = ?`,
        [space, request.key],
      );
      if (rows.length > 0)
        return jsonAnswer(409, { code: 'KEY_ALREADY_EXISTS', message: 'Key already exists' });
    }
    await this.#pool.query(`REPLACE INTO ${this.#table} (space, k, v) VALUES (?, ?, ?)`, [
      space,
      request.key,
      value,
    ]);
    return { status: 204 };
  }

  async #delete(space: string, body: string): Promise<ProxyAnswer> {
    const request = parseBody(getSchema, body);
    if (request === undefined) return invalid();
    await this.#pool.query(`DELETE FROM ${this.#table} WHERE space = ? AND k = ?`, [space, request.key]);
    return { status: 204 };
  }

  async #query(body: string): Promise<ProxyAnswer> {
    const request = parseBody(querySchema, body);
    if (request === undefined) return invalid();
    const prefix = request.where[0]?.values[0] ?? '';
    const [rows] = await this.#pool.query<StoredRow[]>(
      "SELECT k, v FROM forge_kvs.kv WHERE space = 'plain' AND LEFT(k, CHAR_LENGTH(?)) = ? AND k > ? ORDER BY k LIMIT ?",
      [prefix, prefix, request.after ?? '', request.limit + 1],
    );
    const page = rows.slice(0, request.limit);
    const last = page.at(-1);
    return jsonAnswer(200, {
      data: page.map((row) => ({ key: row.k, value: JSON.parse(row.v) as unknown })),
      ...(rows.length > page.length && last !== undefined ? { cursor: last.k } : {}),
    });
  }
}

function invalid(): ProxyAnswer {
  return jsonAnswer(400, {
    code: 'INVALID_REQUEST',
    message: 'The key or value is not one that Forge accepts.',
  });
}
