/**
 * What a product must know and its items must say after a history: kept in the plainest way, without a database, a
 * version, an event or a second attempt. Every act happens once, at once.
 */

export const PERSONAS = ['Bookkeeper', 'Owner'] as const;
export const PRESETS = ['default', 'rice', 'wsjf'] as const;
export const COVERAGES = [0.25, 0.5, 1] as const;
export type Preset = (typeof PRESETS)[number];
export type PersonaName = (typeof PERSONAS)[number];

export interface ExpectedNeed {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  /** Importance by persona; what else a rating says is always the same. */
  ratings: ReadonlyMap<PersonaName, number>;
  /** Key of the need that it was merged into. */
  mergedInto: string | null;
}

export interface ExpectedAccount {
  readonly name: string;
  arr: number | null;
  mergedInto: string | null;
  /** What the account's revenue was before the change that can be taken back; undefined = none. */
  undo: { readonly arr: number | null } | undefined;
  /** The import that made it by naming it first, which takes it back with itself; null = it stays. */
  madeBy: string | null;
}

export interface ExpectedPiece {
  /** What tells it apart: its words as they came. */
  readonly name: string;
  /** Null for pieces that the app names itself. */
  readonly id: string | null;
  words: string;
  account: string | null;
  /** Keys of needs. */
  links: ReadonlySet<string>;
  deleted: 'no' | 'by-person' | 'with-import';
  importId: string | null;
}

export interface ExpectedImport {
  readonly id: string;
  undone: boolean;
}

export interface ExpectedItem {
  /** Keys as they stand in Jira's field; former ones stay until somebody changes the item. */
  needs: readonly string[];
  coverage: ReadonlyMap<string, number>;
  points: number | null;
}

/** What one merge changed, so that taking it back can be expected too. */
interface Merged {
  readonly kind: 'account' | 'need';
  /** Id of the record that went. */
  readonly recordId: string;
  readonly before: Knowledge;
}

interface Knowledge {
  readonly needs: readonly ExpectedNeed[];
  readonly accounts: ReadonlyMap<string, ExpectedAccount>;
  readonly pieces: readonly ExpectedPiece[];
}

export class Expected {
  needs: ExpectedNeed[] = [];
  accounts = new Map<string, ExpectedAccount>();
  pieces: ExpectedPiece[] = [];
  readonly imports: ExpectedImport[] = [];
  readonly items: ExpectedItem[];
  /** Names of deliveries that were taken. */
  readonly delivered = new Set<string>();
  /** Secrets of the web trigger that were made before the present one. */
  hooks = 0;
  preset: Preset = 'default';
  /** The last merge, until something else changes what is known. */
  merged: Merged | null = null;

  constructor(items: readonly (number | null)[]) {
    this.items = items.map((points) => ({ needs: [], coverage: new Map(), points }));
  }

  /** Needs that can be chosen. */
  get livingNeeds(): ExpectedNeed[] {
    return this.needs.filter(({ mergedInto }) => mergedInto === null);
  }

  get livingPieces(): ExpectedPiece[] {
    return this.pieces.filter(({ deleted }) => deleted === 'no');
  }

  needOf(key: string): ExpectedNeed | undefined {
    return this.livingNeeds.find((need) => need.key === key);
  }

  pieceNamed(name: string): ExpectedPiece | undefined {
    return this.pieces.find((piece) => piece.name === name);
  }

  /** The present name of an account that somebody names; it is there from now on. */
  accountNamed(name: string, madeBy: string | null = null): ExpectedAccount {
    let account = this.accounts.get(name);
    while (account?.mergedInto != null) account = this.accounts.get(account.mergedInto);
    if (account !== undefined) return account;
    const made: ExpectedAccount = { name, arr: null, mergedInto: null, undo: undefined, madeBy };
    this.accounts.set(name, made);
    return made;
  }

  /** A row of a file or a delivery: a known one stays as it is, and speaks for its need all the same. */
  take(row: { name: string; account: string; need: string; importId: string | null }): void {
    const account = this.accountNamed(row.account, row.importId).name;
    const known = this.pieceNamed(row.name);
    const piece = known ?? {
      name: row.name,
      id: null,
      words: row.name,
      account,
      links: new Set<string>(),
      deleted: 'no' as const,
      importId: row.importId,
    };
    if (known === undefined) this.pieces.push(piece);
    else if (known.deleted === 'with-import') {
      known.deleted = 'no';
      known.importId = row.importId;
    }
    if (this.needOf(row.need) !== undefined) piece.links = new Set([...piece.links, row.need]);
  }

  undoImport(file: ExpectedImport): void {
    file.undone = true;
    for (const piece of this.livingPieces) if (piece.importId === file.id) piece.deleted = 'with-import';
    // What somebody has worked on since, or speaks through, is theirs.
    for (const { name, arr, mergedInto, madeBy } of this.accounts.values())
      if (
        madeBy === file.id &&
        arr === null &&
        mergedInto === null &&
        !this.livingPieces.some(({ account }) => account === name)
      )
        this.accounts.delete(name);
  }

  /** Pieces of one account are the other's, which keeps the larger revenue. */
  mergeAccounts(recordId: string, from: ExpectedAccount, into: ExpectedAccount): void {
    this.merged = { kind: 'account', recordId, before: this.#knowledge() };
    from.mergedInto = into.name;
    into.arr = from.arr === null ? into.arr : Math.max(from.arr, into.arr ?? 0);
    into.undo = undefined;
    for (const piece of this.pieces) if (piece.account === from.name) piece.account = into.name;
  }

  /** What was said of one need is said of the other; where both were rated, the one that stays keeps its word. */
  mergeNeeds(from: ExpectedNeed, into: ExpectedNeed): void {
    this.merged = { kind: 'need', recordId: from.id, before: this.#knowledge() };
    from.mergedInto = into.key;
    into.ratings = new Map([...from.ratings, ...into.ratings]);
    from.ratings = new Map();
    for (const piece of this.pieces)
      if (piece.links.has(from.key))
        piece.links = new Set([...piece.links].map((key) => (key === from.key ? into.key : key)));
  }

  undoMerge({ before }: Merged): void {
    this.needs = before.needs.map((need) => ({ ...need }));
    this.accounts = new Map(
      [...before.accounts].map(([name, account]) => [name, { ...account, undo: undefined }]),
    );
    this.pieces = before.pieces.map((piece) => ({ ...piece }));
    this.merged = null;
  }

  /** An item as a person who changes it leaves it: every need by its present key. */
  withPresentKeys(item: ExpectedItem): ExpectedItem {
    const present = (key: string): string => {
      let need = this.needs.find((one) => one.key === key);
      while (need?.mergedInto != null) need = this.needs.find((one) => one.key === need?.mergedInto);
      return need?.key ?? key;
    };
    const coverage = new Map<string, number>();
    for (const [key, share] of item.coverage)
      coverage.set(present(key), Math.max(share, coverage.get(present(key)) ?? 0));
    return { ...item, needs: [...new Set(item.needs.map(present))], coverage };
  }

  /**
   * After an archive has been taken in: what was known is known again. What an archive brings cannot be taken back, and a
   * new secret of the web trigger names its deliveries and pieces anew.
   */
  restored(): void {
    for (const account of this.accounts.values()) {
      account.undo = undefined;
      account.madeBy = null;
    }
    this.delivered.clear();
    this.merged = null;
    this.hooks += 1;
  }

  #knowledge(): Knowledge {
    return {
      needs: this.needs.map((need) => ({ ...need })),
      accounts: new Map([...this.accounts].map(([name, account]) => [name, { ...account }])),
      pieces: this.pieces.map((piece) => ({ ...piece })),
    };
  }
}
