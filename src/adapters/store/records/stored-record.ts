import type { PlainRecord } from '../../../domain/records/three-way-merge';
import type { Owner, Reader } from '../../../domain/records/owner';
import type { KindName } from '../../../domain/records/kinds';

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
