import type { ByteSource } from '../../src/domain/channels/import/byte-source';
import { questionOf } from '../../src/domain/channels/import/columns/doubt';
import type { Doubt } from '../../src/domain/channels/import/columns/doubt';
import { mapColumns } from '../../src/domain/channels/import/guess-mapping';
import { importEvidence } from '../../src/domain/channels/import/import-evidence';
import { importTable } from '../../src/domain/channels/import/import-table';
import type { RejectedRow, RowOutcome } from '../../src/domain/channels/import/import-table';
import { recordReader } from '../../src/domain/channels/import/map-record';
import type { ColumnTarget, ImportMapping } from '../../src/domain/channels/import/mapping';
import { planRecords, wordOfUse } from '../../src/domain/channels/import/plan-records';
import { recogniseExport } from '../../src/domain/channels/import/known-exports/known-exports';
import { MOST_HELD_BYTES, openStudied } from '../../src/domain/channels/import/open-studied';
import type { StudiedFile } from '../../src/domain/channels/import/studied-file';
import { planPoints, pointReader } from '../../src/domain/outcomes/map-points';
import { account } from '../../src/domain/records/account';
import { answerReader } from '../../src/domain/surveys/map-answers';
import type { AnswerColumn } from '../../src/domain/surveys/map-answers';
import { planRatings } from '../../src/domain/surveys/plan-ratings';
import { planAnswers, recogniseSurvey } from '../../src/domain/surveys/plan-answers';
import { english } from '../../src/domain/words/english';
import type { Request, Shown } from './shown';
import { surveysFor } from './surveys-for';

/** Kinds of files that are tables of rows. */
export const TABLE_KINDS = ['evidence', 'survey', 'accounts', 'points'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

type Rows = readonly Readonly<Record<string, unknown>>[];
type Read = Pick<Shown, 'tool' | 'columns'> & {
  readonly rows: Rows;
  readonly rejected: readonly RejectedRow[];
  readonly doubts: readonly Doubt[];
};

/** Reads a file as the app would; see `npm run read`. @throws AppError where the file is no table at all */
export async function readTable(kind: TableKind, source: ByteSource, request: Request): Promise<Shown> {
  const file = await openStudied(source, request.answers, request.today, MOST_HELD_BYTES);
  const { rejected, doubts, ...read } = await READERS[kind](source, file, request);
  return { kind, ...read, problems: rejected.map(problemOf), doubts: doubts.map(shownDoubt) };
}

/** A doubt as it is printed and answered. */
export function shownDoubt(doubt: Doubt): Shown['doubts'][number] {
  return { question: questionOf(doubt), choices: doubt.choices };
}

const READERS: Readonly<
  Record<TableKind, (source: ByteSource, file: StudiedFile, request: Request) => Promise<Read>>
> = {
  evidence: readEvidence,
  survey: readSurvey,
  accounts: readAccounts,
  points: readPoints,
};

async function readEvidence(source: ByteSource, file: StudiedFile, request: Request): Promise<Read> {
  const { mapping, known, doubts } = mapColumns(file, request.answers, request.zone);
  const rows: { readonly line: number; readonly row: Readonly<Record<string, unknown>> }[] = [];
  const rejected: RejectedRow[] = [];
  let ratings = 0;
  for await (const batch of importEvidence(source, file.shape, mapping, request.today)) {
    rejected.push(...batch.rejected);
    for (const { line, id: _id, contentHash: _hash, source: _source, externalId, ...row } of batch.rows)
      rows.push({ line, row: { id: externalId, ...row } });
    ratings += batch.answers.length;
    for (const { line, id: _id, source: _source, ...row } of batch.answers)
      rows.push({ line, row: { id: '', title: '', text: '', ...row, votes: 1, tags: [] } });
  }
  return {
    tool: known?.name ?? null,
    columns: columnsAs(
      file,
      mapping.targets.map((target) => EVIDENCE_WORDS[target] ?? target),
    ),
    rows: rows.sort((one, other) => one.line - other.line).map(({ row }) => row),
    rejected,
    doubts: ratings > 0 ? [...doubts, ...ratingDoubts(file, mapping, request)] : doubts,
  };
}

/** Which survey ratings without words answer, where the columns name none. */
function ratingDoubts(file: StudiedFile, mapping: ImportMapping, { answers }: Request): readonly Doubt[] {
  const { surveys } = surveysFor(file.shape.columns);
  if (recogniseSurvey(file, surveys) !== null) return [];
  const planned = planRatings(file, mapping, surveys, answers);
  return planned === null ? [] : [planned.doubt];
}

/** Uses of columns that the rows call by another word. */
const EVIDENCE_WORDS: Partial<Record<ColumnTarget, string>> = { date: 'saidOn', rating: 'rating01' };

async function readSurvey(source: ByteSource, file: StudiedFile, request: Request): Promise<Read> {
  const { surveys, fallback } = surveysFor(file.shape.columns);
  const { plan, tool, doubts } = planAnswers(file, surveys, fallback, request.answers, request.zone);
  const { rows, rejected } = await rowsOf(source, file, answerReader(plan, request.today));
  const shown = rows.flatMap(
    ({ answers, respondent, account: company, persona, answeredOn, words }): Rows => {
      const who = { answeredOn, respondent, account: company, persona };
      if (answers.length === 0) return [{ ...who, question: null, answer: null, words }];
      return answers.map(({ question, value }, at) => ({
        ...who,
        question: question.id,
        answer: value,
        words: at === 0 ? words : '',
      }));
    },
  );
  return { tool, columns: columnsAs(file, plan.columns.map(answerUse)), rows: shown, rejected, doubts };
}

function answerUse(use: AnswerColumn): string {
  if (use === 'date') return 'answeredOn';
  if (typeof use === 'string') return use;
  return use.kind === 'text' ? 'words' : `answer: ${use.id}`;
}

async function readAccounts(source: ByteSource, file: StudiedFile, request: Request): Promise<Read> {
  const { plan, doubts } = planRecords(account, file, request.answers, request.zone);
  const { rows, rejected } = await rowsOf(source, file, recordReader(account, file.shape.columns, plan));
  const nothing = {
    name: null,
    state: null,
    plan: null,
    people: null,
    arr: null,
    since: null,
    attributes: {},
  };
  return {
    tool: recogniseExport(file.shape.columns)?.known.name ?? null,
    columns: columnsAs(file, plan.columns.map(wordOfUse)),
    rows: rows.map(({ set }) => ({ ...nothing, ...set })),
    rejected,
    doubts,
  };
}

async function readPoints(source: ByteSource, file: StudiedFile, request: Request): Promise<Read> {
  const { plan, doubts } = planPoints(file, request.answers, request.zone);
  const { rows, rejected } = await rowsOf(source, file, pointReader(plan, request.today));
  const uses = new Map([
    [plan.date, 'on'],
    [plan.value, 'value'],
    [plan.answers, 'answers'],
  ]);
  return {
    tool: null,
    columns: columnsAs(
      file,
      file.shape.columns.map((_, at) => uses.get(at) ?? 'ignore'),
    ),
    rows: rows.map(({ date, value, answers }) => ({ on: date, value, answers })),
    rejected,
    doubts,
  };
}

async function rowsOf<T>(
  source: ByteSource,
  { shape }: StudiedFile,
  mapRow: (cells: readonly string[], line: number) => RowOutcome<T>,
): Promise<{ readonly rows: readonly T[]; readonly rejected: readonly RejectedRow[] }> {
  const rows: T[] = [];
  const rejected: RejectedRow[] = [];
  for await (const batch of importTable(source, shape, mapRow)) {
    rows.push(...batch.rows);
    rejected.push(...batch.rejected);
  }
  return { rows, rejected };
}

function columnsAs({ shape }: StudiedFile, uses: readonly string[]): Shown['columns'] {
  return shape.columns.map((header, at) => ({ header, as: uses[at] ?? 'ignore' }));
}

function problemOf({ line, problem }: RejectedRow): Shown['problems'][number] {
  return { line, reason: english(problem.said) };
}
