import { z } from 'zod';
import { recordId } from '../identifiers';
import { foreseenView, importBatch, importStart, importView, rejectedRow } from './import-views';
import { importedSort, takenBackView } from '../records/taken-back-view';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

const ofImport = ofProject.extend({ importId: recordId });

/** What the import wizard asks: the file itself stays in the browser. */
export const importProcedures = {
  'import.start': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ start: importStart }),
    output: importView,
  },
  'import.batch': {
    permission: 'manage-knowledge',
    input: ofImport.extend({ batch: importBatch }),
    output: importView,
  },
  'import.cancel': { permission: 'manage-knowledge', input: ofImport, output: importView },
  'import.list': {
    permission: 'browse-project',
    input: ofProject.extend({ kinds: z.array(importedSort).min(1).max(10).default(['evidence']) }),
    output: z.object({ imports: z.array(importView) }),
  },
  'import.problems': {
    permission: 'manage-knowledge',
    input: ofImport.extend({ afterLine: z.number().int().default(0) }),
    output: z.object({ rows: z.array(rejectedRow), more: z.boolean() }),
  },
  'import.undo': {
    permission: 'manage-knowledge',
    input: ofImport,
    /** `more` asks to be called again: an import may be larger than one call can take back. */
    output: takenBackView.extend({ import: importView, more: z.boolean() }),
  },
  /** What taking an import, or a file of answers to a survey, back would do; nothing is written. */
  'import.foresee': { permission: 'manage-knowledge', input: ofImport, output: foreseenView },
} as const satisfies Record<string, ProcedureEntry>;
