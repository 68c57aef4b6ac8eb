import type { FileShape } from '@domain/channels/import/file-shape';
import type { ImportMapping } from '@domain/channels/import/mapping';
import type { ProcedureInput } from '@contract/rpc';
import { userDay } from './user-day';

/** What is needed to read a file again in just the same way. */
export interface ImportPlan {
  readonly shape: Omit<FileShape, 'sample'>;
  readonly mapping: ImportMapping;
  readonly today: string;
  readonly mask: boolean;
  /** Ratings without words are answers to a survey, and taken in as such elsewhere. */
  readonly wordsOnly?: true;
}

/** How the rows of a file become evidence from today on, whenever they are read. */
export function importPlan(
  { sample: _sample, ...shape }: FileShape,
  mapping: ImportMapping,
  { mask, wordsOnly }: { readonly mask: boolean; readonly wordsOnly: boolean },
): ImportPlan {
  return { shape, mapping, today: userDay(), mask, ...(wordsOnly && { wordsOnly: true }) };
}

/** How an import begins; `plan` is what is needed to go on with it, `fingerprint` what tells its source from others. */
export function startOfImport(
  name: string,
  fingerprint: string,
  plan: object,
): ProcedureInput<'import.start'>['start'] {
  return { id: crypto.randomUUID(), fileName: name.slice(0, 255), fingerprint, plan: JSON.stringify(plan) };
}
