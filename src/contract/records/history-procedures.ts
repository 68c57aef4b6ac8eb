import { z } from 'zod';
import {
  changeCursor,
  changeFilter,
  changePage,
  deletedRecord,
  recordKind,
  undoOutcome,
} from './history-views';
import { recordId } from '../identifiers';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

const ofRecord = ofProject.extend({ kind: recordKind, id: recordId });

/** What is asked about who changed what, and to take it back. */
export const historyProcedures = {
  'history.page': {
    permission: 'browse-project',
    input: ofProject.extend({
      filter: changeFilter.default({}),
      after: changeCursor.nullable().default(null),
      limit: z.number().int().min(1).max(100).default(30),
    }),
    output: changePage,
  },
  'history.people': {
    permission: 'browse-project',
    input: ofProject,
    output: z.object({ accountIds: z.array(z.string()) }),
  },
  'history.undo': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ changeId: recordId }),
    output: undoOutcome,
  },
  'record.delete': {
    permission: 'manage-knowledge',
    ofOwned: 'browse-project',
    input: ofRecord,
    output: z.object({ deleted: z.boolean() }),
  },
  /** Brings back what was deleted less than 30 days ago. */
  'record.restore': {
    permission: 'manage-knowledge',
    ofOwned: 'browse-project',
    input: ofRecord,
    output: z.object({ restored: z.boolean() }),
  },
  'record.deleted': {
    permission: 'browse-project',
    input: ofProject,
    output: z.object({ records: z.array(deletedRecord), more: z.boolean() }),
  },
} as const satisfies Record<string, ProcedureEntry>;
