import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Indexes } from './indexes';
import { Journal, readJournal } from './journal';
import { TABLE_NAMES, type TableName, type Tables } from './tables';
import { readSnapshot, writeSnapshot } from './snapshot';

/** The journal is folded into a snapshot beyond this size, so that a restart stays quick. */
const COMPACT_ABOVE_BYTES = 48 * 1024 * 1024;

interface Op<T extends TableName = TableName> {
  readonly table: T;
  readonly id: string;
  readonly row: Tables[T] | undefined;
}

/** Changes of one commit: all of them are stored, or none. Reads see the changes made so far. */
export class Draft {
  readonly #store: Store;
  readonly ops = new Map<string, Op>();

  constructor(store: Store) {
    this.#store = store;
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    const op = this.ops.get(`${table}/${id}`);
    return op === undefined ? this.#store.get(table, id) : (op.row as Tables[T] | undefined);
  }

  put<T extends TableName>(table: T, row: Tables[T]): void {
    this.ops.set(`${table}/${row.id}`, { table, id: row.id, row });
  }

  delete(table: TableName, id: string): void {
    this.ops.set(`${table}/${id}`, { table, id, row: undefined });
  }

  /** An id that the table never had, also not before a deletion. */
  nextId(table: TableName): string {
    const next = this.get('counters', table)?.next ?? 10000;
    this.put('counters', { id: table, next: next + 1 });
    return String(next);
  }

  /** Keeps `nextId` above an id that came from a dataset. */
  reserveId(table: TableName, id: number): void {
    const next = this.get('counters', table)?.next ?? 10000;
    if (id >= next) this.put('counters', { id: table, next: id + 1 });
  }
}

interface Pending {
  readonly line: string;
  readonly undo: readonly Op[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * All tables in memory, every commit on the disk before it is acknowledged. Commits of one tick share one write;
 * if that write fails they are all taken back and their callers see a JournalWriteError.
 */
export class Store {
  readonly #tables = new Map<TableName, Map<string, Tables[TableName]>>(
    TABLE_NAMES.map((name) => [name, new Map()]),
  );
  readonly #snapshotPath: string;
  readonly #journal: Journal;
  #indexes = new Indexes();
  #seq = 0;
  #pending: Pending[] = [];
  #flushing: Promise<void> | undefined;
  #isClosed = false;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#snapshotPath = join(folder, 'snapshot.jsonl');
    const journalPath = join(folder, 'journal.jsonl');
    const snapshot = readSnapshot(this.#snapshotPath);
    this.#seq = snapshot?.seq ?? 0;
    for (const [table, id, row] of snapshot?.rows ?? []) this.#apply(op(table, id, row));
    for (const entry of readJournal(journalPath)) {
      if (entry.seq <= this.#seq) continue;
      this.#seq = entry.seq;
      for (const [table, id, row] of entry.ops) this.#apply(op(table, id, row));
    }
    this.#journal = new Journal(journalPath);
  }

  get indexes(): Indexes {
    return this.#indexes;
  }

  /** Grows with every commit. */
  get version(): number {
    return this.#seq;
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    return this.#table(table).get(id);
  }

  all<T extends TableName>(table: T): IterableIterator<Tables[T]> {
    return this.#table(table).values();
  }

  size(table: TableName): number {
    return this.#table(table).size;
  }

  /** Visible to readers at once, resolved when it is on the disk. Throws JournalWriteError. */
  commit(draft: Draft): Promise<void> {
    if (draft.ops.size === 0) return Promise.resolve();
    const ops = [...draft.ops.values()];
    this.#seq += 1;
    const line = JSON.stringify({
      seq: this.#seq,
      ops: ops.map(({ table, id, row }) => [table, id, row ?? null]),
    });
    const undo = ops.map(({ table, id }): Op => ({ table, id, row: this.get(table, id) }));
    for (const each of ops) this.#apply(each);
    return new Promise((resolve, reject) => {
      this.#pending.push({ line, undo, resolve, reject });
      this.#flushing ??= new Promise<void>((done) => setImmediate(done)).then(() => this.#flush());
    });
  }

  /** Takes many rows at once straight into a new snapshot, without the journal. */
  replaceAll(draft: Draft): void {
    for (const each of draft.ops.values()) this.#apply(each);
    this.#seq += 1;
    this.#compact();
  }

  clear(): void {
    for (const table of this.#tables.values()) table.clear();
    this.#indexes = new Indexes();
    this.#seq += 1;
    this.#compact();
  }

  /** May be called again; the store takes no commit afterwards. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    while (this.#flushing) await this.#flushing;
    if (this.#journal.length > 0) this.#compact();
    this.#journal.close();
  }

  async #flush(): Promise<void> {
    const batch = this.#pending;
    this.#pending = [];
    try {
      await this.#journal.append(batch.map((each) => each.line));
      for (const each of batch) each.resolve();
    } catch (error) {
      // Commits made while the write ran were built on the lost ones: they go as well, newest first.
      const lost = [...batch, ...this.#pending];
      this.#pending = [];
      for (const each of lost.toReversed()) for (const back of each.undo.toReversed()) this.#apply(back);
      for (const each of lost) each.reject(error);
    }
    if (this.#journal.length > COMPACT_ABOVE_BYTES && this.#pending.length === 0) this.#compact();
    this.#flushing = this.#pending.length > 0 ? this.#flush() : undefined;
  }

  #compact(): void {
    writeSnapshot(this.#snapshotPath, this.#seq, this.#rows());
    this.#journal.clear();
  }

  *#rows(): Generator<readonly [string, string, unknown]> {
    for (const [name, table] of this.#tables) for (const [id, row] of table) yield [name, id, row];
  }

  #table<T extends TableName>(name: T): Map<string, Tables[T]> {
    return this.#tables.get(name) as Map<string, Tables[T]>;
  }

  #apply<T extends TableName>({ table, id, row }: Op<T>): void {
    const rows = this.#table(table);
    this.#indexes.replace(table, id, rows.get(id), row);
    if (row === undefined) rows.delete(id);
    else rows.set(id, row);
  }
}

/** Only this program writes these files, so their rows are taken as they are. */
function op(table: string, id: string, row: unknown): Op {
  return { table: table as TableName, id, row: (row ?? undefined) as Tables[TableName] | undefined };
}
