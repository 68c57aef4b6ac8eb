import type { KindName } from '../../domain/records/kinds';
import type { Owner, Reader } from '../../domain/records/owner';
import type { Reference } from '../../domain/records/references';
import type { PlainRecord } from '../../domain/records/three-way-merge';
import type { Authorship } from '../actor';
import type { NewPiece, PieceLink } from '../evidence/evidence-store';

export interface RecordState {
  /** The fields that people see and change; null for a deleted record. */
  readonly state: PlainRecord | null;
  readonly version: number;
  readonly deletedAt: number;
  /** The record that this one was merged into. */
  readonly mergedInto: string | null;
  /** Whose it is, of a kind whose records are people's own; null = the product's. */
  readonly owner: Owner | null;
}

/** A record by its declaration, with its state for the history. */
export interface StoredRecord extends RecordState {
  readonly id: string;
  /** Every declared field; what the store could not read is empty. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly archived: boolean;
  readonly updatedAt: number;
}

export interface RecordQuery {
  /** Part of the title, without regard to case; empty = all. */
  readonly text: string;
  /** Archived ones too. */
  readonly archived: boolean;
  /** Fields that hold just these values. */
  readonly where: Readonly<Record<string, string | number>>;
  /** What somebody else keeps private is left out. */
  readonly reader: Reader;
  readonly after: { readonly title: string; readonly id: string } | null;
  readonly limit: number;
}

export interface RecordPage {
  readonly records: readonly StoredRecord[];
  /** Where the next page begins; null at the end. */
  readonly next: { readonly title: string; readonly id: string } | null;
}

export interface DeletedRow {
  readonly kind: KindName;
  readonly id: string;
  readonly name: string;
  readonly deletedAt: number;
  readonly deletedBy: string | null;
}

/** Records of every kind as plain fields: what history compares, and what undo and restore put back. */
export interface RecordStore {
  /** Deleted records included; a record that never was is missing. */
  states(
    productId: string,
    kind: KindName,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, RecordState>>;
  /** Records by their declaration, deleted ones included; one of another product is not there. */
  read(productId: string, kind: KindName, ids: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>>;
  /** Records that are there, by title. */
  page(productId: string, kind: KindName, query: RecordQuery): Promise<RecordPage>;
  /**
   * Inserts a record unless its id is there already. Nothing is inserted when it names a record that is not of this
   * product, or a number or key was taken meanwhile: a read tells.
   */
  insert(
    productId: string,
    kind: KindName,
    id: string,
    value: PlainRecord,
    named: readonly Reference[],
    by: Authorship,
  ): Promise<void>;
  /**
   * Writes one new piece of evidence with its links and gives its state; null when a piece of that id is there
   * already, and nothing was written.
   */
  insertPiece(
    productId: string,
    piece: NewPiece,
    links: readonly PieceLink[],
    by: Authorship,
  ): Promise<RecordState | null>;
  /** Changes a record that still is as it was read; false when it is not, or names what is not of this product. */
  update(
    productId: string,
    kind: KindName,
    seen: StoredRecord,
    set: PlainRecord,
    named: readonly Reference[],
    by: Authorship,
  ): Promise<boolean>;
  /** Takes a record out of use, or back. */
  setArchived(
    productId: string,
    kind: KindName,
    id: string,
    archived: boolean,
    by: Authorship,
  ): Promise<void>;
  /** Writes many records at once over the versions that were read; one that has another version by now stays. */
  putMany(
    productId: string,
    kind: KindName,
    rows: readonly { readonly id: string; readonly version: number; readonly value: PlainRecord }[],
    by: Authorship,
  ): Promise<void>;
  /** Ids of the records that people call by these names, by the name in small letters. */
  idsByTitle(
    productId: string,
    kind: KindName,
    titles: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;
  /** Those of the references that lead to no record of the product. */
  missing(productId: string, named: readonly Reference[]): Promise<readonly Reference[]>;
  /** Whether a record of another product has the id: nothing can be written under it here. */
  isElsewhere(productId: string, kind: KindName, id: string): Promise<boolean>;
  /** Values of a field that records of the kind have, deleted ones included. */
  taken(productId: string, kind: KindName, field: string): Promise<ReadonlySet<string>>;
  /** How people call the records of these ids, of whatever kind, deleted ones included, but none that is private. */
  names(productId: string, ids: readonly string[], reader: Reader): Promise<ReadonlyMap<string, string>>;
  /** What was deleted after the instant and can be brought back, the latest first; voices of an import are left out. */
  deletedSince(productId: string, since: number, limit: number, reader: Reader): Promise<DeletedRow[]>;
  /**
   * Brings a record from the state it was read in to another one; null deletes it, and from null it comes back.
   * False when it has another version by now.
   */
  put(
    productId: string,
    kind: KindName,
    id: string,
    seen: RecordState,
    state: PlainRecord | null,
    by: Authorship,
  ): Promise<boolean>;
}
