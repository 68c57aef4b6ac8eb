import { z } from 'zod';
import {
  archiveChunk,
  archiveCounts,
  archiveKey,
  archiveOutcome,
  archiveOverview,
  archiveRow,
  archiveTableName,
} from './archive-views';
import { recordId } from '../identifiers';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** Everything that a product knows, out into a file and in again; the file itself stays in the browser. */
export const archiveProcedures = {
  'archive.read': { permission: 'administer-project', input: ofProject, output: archiveOverview },
  'archive.page': {
    permission: 'administer-project',
    input: ofProject.extend({ table: archiveTableName, after: archiveKey.nullable().default(null) }),
    output: z.object({ rows: z.array(archiveRow), next: archiveKey.nullable() }),
  },
  /** What taking a chunk in would do; nothing is written. */
  'archive.check': {
    permission: 'administer-project',
    input: ofProject.extend({ chunk: archiveChunk }),
    output: archiveOutcome,
  },
  'archive.put': {
    permission: 'administer-project',
    input: ofProject.extend({ chunk: archiveChunk, differing: z.enum(['keep', 'take']).default('keep') }),
    output: archiveOutcome,
  },
  /** Writes the import into the history and recomputes what rests on it. */
  'archive.finish': {
    permission: 'administer-project',
    input: ofProject.extend({ importId: recordId, counts: archiveCounts }),
    output: z.object({ finished: z.boolean() }),
  },
  /** Removes a chunk of everything for good; `more` asks to be called again. `confirm` is the id of the product. */
  'archive.wipe': {
    permission: 'administer-project',
    input: ofProject.extend({ confirm: recordId }),
    output: z.object({ more: z.boolean() }),
  },
} as const satisfies Record<string, ProcedureEntry>;
