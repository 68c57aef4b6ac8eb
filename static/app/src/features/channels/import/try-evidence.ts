import type { Answers } from '@domain/channels/import/columns/doubt';
import { mapColumns } from '@domain/channels/import/guess-mapping';
import type { RejectedRow } from '@domain/channels/import/import-table';
import { importEvidence } from '@domain/channels/import/import-evidence';
import { MOST_BYTES } from '@domain/channels/import/open-studied';
import type { AnswerRow, EvidenceRow, ImportMapping } from '@domain/channels/import/mapping';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { ratingsIn } from '../../surveys/read-answers';
import type { TriedAnswers } from '../../surveys/read-answers';
import { fingerprintOf } from '../../../api/open-file';
import { openFile } from '../../../api/read-file';
import type { OpenedFile, TriedFile } from '../../../api/read-file';
import { userDay, userZone } from '../../../api/user-day';

/** What a file of feedback would bring: nothing is stored, and of its rows only the first are held. */
export interface TriedEvidence extends Omit<TriedFile<never>, 'rows'> {
  readonly opened: OpenedFile;
  readonly fingerprint: string;
  readonly mapping: ImportMapping;
  readonly rows: { readonly length: number };
  /** Of the rows those without words. */
  readonly ratings: number;
  readonly first: readonly (EvidenceRow | AnswerRow)[];
  /** Answers to a survey that the file names; null where it names none. */
  readonly survey: TriedAnswers | null;
}

const PREVIEW_ROWS = 5;

/** Reads a whole file of feedback without storing anything. @throws AppError where it is no table */
export async function tryEvidence(
  file: File,
  answers: Answers,
  snapshot: KnowledgeSnapshot,
  locale: string,
): Promise<TriedEvidence> {
  // Of its rows only the first are held.
  const opened = await openFile(file, answers, MOST_BYTES);
  const { mapping, known, doubts } = mapColumns(opened, answers, userZone());
  const first: (EvidenceRow | AnswerRow)[] = [];
  const rejected: RejectedRow[] = [];
  let pieces = 0;
  let ratings = 0;
  let empty = 0;
  for await (const batch of importEvidence(opened.source, opened.shape, mapping, userDay())) {
    first.push(...[...batch.rows, ...batch.answers].slice(0, PREVIEW_ROWS - first.length));
    rejected.push(...batch.rejected);
    pieces += batch.rows.length;
    ratings += batch.answers.length;
    empty += batch.empty;
  }
  const asked = { kind: 'nps' as const, snapshot, locale };
  const rated = await ratingsIn(opened, mapping, answers, asked);
  // Where every rating stands beside words, nothing waits for a survey that the file does not name.
  const survey = ratings > 0 || rated.doubts.length === 0 ? rated.survey : null;
  return {
    opened,
    survey: survey !== null && survey.answers > 0 ? survey : null,
    fingerprint: await fingerprintOf(file),
    mapping,
    columns: opened.shape.columns,
    rows: { length: pieces + ratings },
    ratings,
    first,
    rejected,
    empty,
    doubts: ratings > 0 ? [...doubts, ...rated.doubts] : doubts,
    tool: known?.name ?? null,
  };
}
