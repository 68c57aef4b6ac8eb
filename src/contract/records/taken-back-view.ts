import { z } from 'zod';
import { IMPORTED_SORTS } from '../../domain/records/taken-back';

/** What the rows of a file become. */
export const importedSort = z.enum(IMPORTED_SORTS);

/** What stays of an import that is taken back, and why. */
const keptBack = z.object({
  sort: importedSort,
  recordId: z.string(),
  name: z.string(),
  why: z.enum(['held', 'changed', 'fields']),
  fields: z.array(z.string()),
});

/** What taking an import back did to the records and points that it made and changed. */
export const takenBackView = z.object({
  removed: z.number().int(),
  restored: z.number().int(),
  kept: z.array(keptBack),
});
export type TakenBackView = z.infer<typeof takenBackView>;
