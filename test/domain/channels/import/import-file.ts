import { bytesInMemory } from '../../../bytes-in-memory';
import type { ImportPosition } from '../../../../src/domain/channels/import/byte-source';
import type { FileShape } from '../../../../src/domain/channels/import/file-shape';
import { studyFile } from '../../../../src/domain/channels/import/columns/study';
import { mapColumns } from '../../../../src/domain/channels/import/guess-mapping';
import type { GuessedMapping } from '../../../../src/domain/channels/import/guess-mapping';
import { importEvidence } from '../../../../src/domain/channels/import/import-evidence';
import type { RejectedRow } from '../../../../src/domain/channels/import/import-table';
import { inspectFile } from '../../../../src/domain/channels/import/inspect-file';
import type { AnswerRow, EvidenceRow, ImportMapping } from '../../../../src/domain/channels/import/mapping';

export interface Imported {
  readonly shape: FileShape;
  readonly guess: GuessedMapping;
  readonly rows: EvidenceRow[];
  readonly answers: AnswerRow[];
  readonly rejected: RejectedRow[];
  readonly empty: number;
  readonly positions: ImportPosition[];
}

export const TODAY = '2026-11-23';

/** Imports a whole file as the wizard would, by the guessed mapping unless parts of it are given. */
export async function importFile(
  file: string | Uint8Array,
  change: Partial<ImportMapping> = {},
  from?: ImportPosition,
  rowsPerBatch = 100,
): Promise<Imported> {
  const source = bytesInMemory(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  const shape = await inspectFile(source);
  const guess = mapColumns({ shape, facts: await studyFile(source, shape, TODAY) });
  const mapping = { ...guess.mapping, ...change };
  const rows: EvidenceRow[] = [];
  const answers: AnswerRow[] = [];
  const rejected: RejectedRow[] = [];
  const positions: ImportPosition[] = [];
  let empty = 0;
  for await (const batch of importEvidence(
    source,
    shape,
    mapping,
    TODAY,
    from ?? shape.start,
    rowsPerBatch,
  )) {
    rows.push(...batch.rows);
    answers.push(...batch.answers);
    rejected.push(...batch.rejected);
    positions.push(batch.next);
    empty += batch.empty;
  }
  return { shape, guess, rows, answers, rejected, empty, positions };
}

/** A text as UTF-16 bytes with byte order mark. */
export function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}
