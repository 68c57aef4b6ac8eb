import { z } from 'zod';
import { recordId } from '../identifiers';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';
import {
  importedKind,
  importedRows,
  importPart,
  importOutcome,
  mergedKind,
  mergePreview,
  recordCursor,
  recordPage,
  saveOutcome,
  writtenKind,
} from './record-views';

/** What is asked about records of every kind alike; each kind's fields follow from its declaration. */
export const recordProcedures = {
  'record.page': {
    permission: 'browse-project',
    input: ofProject.extend({
      kind: writtenKind,
      text: z.string().trim().max(200).default(''),
      archived: z.boolean().default(false),
      /** Only these, whatever they are called, archived ones too; null = all. */
      ids: z.array(recordId).max(200).nullable().default(null),
      after: recordCursor.nullable().default(null),
      limit: z.number().int().min(1).max(200).default(100),
    }),
    output: recordPage,
  },
  /** Writes a new record (version 0) or a patch on the version that the person saw. */
  'record.save': {
    permission: 'manage-knowledge',
    ofOwned: 'browse-project',
    input: ofProject.extend({
      kind: writtenKind,
      id: recordId,
      version: z.number().int().nonnegative(),
      set: z.record(z.string(), z.unknown()),
    }),
    output: saveOutcome,
  },
  /** Takes a record out of use, or back. */
  'record.archive': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ kind: writtenKind, id: recordId, archived: z.boolean() }),
    output: z.object({ archived: z.boolean() }),
  },
  /** What merging a record into another one would do; nothing is written. */
  'record.merge-preview': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ kind: mergedKind, id: recordId, into: recordId }),
    output: mergePreview,
  },
  /** Makes two records one, as they were seen; `more` asks to be called again, which goes on where this call ended. */
  'record.merge': {
    permission: 'manage-knowledge',
    input: ofProject.extend({
      kind: mergedKind,
      id: recordId,
      into: recordId,
      versions: mergePreview.shape.versions,
    }),
    output: z.object({ more: z.boolean() }),
  },
  /**
   * Takes rows of a file in, as a part of an import that was begun: a record of the same name is changed, what a row does
   * not say stays as it is.
   */
  'record.import': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ kind: importedKind, rows: importedRows, part: importPart }),
    output: importOutcome,
  },
} as const satisfies Record<string, ProcedureEntry>;
