import type { TableName } from './store/tables';
import type { Draft } from './store/store';

/** The ids of a dataset's things: its own where they are numbers and free, new ones otherwise. */
export class RowIds {
  readonly #draft: Draft;
  readonly #table: TableName;
  readonly #byName = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(draft: Draft, table: TableName) {
    this.#draft = draft;
    this.#table = table;
  }

  /** The id for a new thing; `wanted` is the dataset's own id if it has one besides its name. */
  take(name: string, wanted = name): string {
    const isFree = /^[1-9]\d{0,14}$/.test(wanted) && !this.#taken.has(wanted);
    if (isFree) this.#draft.reserveId(this.#table, Number(wanted));
    let id = isFree ? wanted : this.#draft.nextId(this.#table);
    while (this.#taken.has(id)) id = this.#draft.nextId(this.#table);
    this.#taken.add(id);
    this.#byName.set(name, id);
    return id;
  }

  /** Throws when the dataset refers to something it does not contain. */
  of(name: string): string {
    const id = this.#byName.get(name);
    if (id === undefined)
      throw new Error(`The dataset refers to '${name}' in ${this.#table}, which it does not contain.`);
    return id;
  }

  find(name: string): string | undefined {
    return this.#byName.get(name);
  }
}
