import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Authorship } from '../../../ports/actor';
import { IMPORTED_SORTS } from '../../../domain/records/taken-back';
import type { ImportedSort } from '../../../domain/records/taken-back';
import type { Heard } from '../../../domain/words/said';
import { firstByBytes, statementParts } from '../by-bytes';
import { change, selectRows, statements } from '../database';
import { selectCells } from '../raw-sql';
import { storedSaid, textOfSaid } from '../stored-said';
import { importProgress } from '../stored-shapes';
import { tableShape } from '../table-shape';

const ROWS_PER_STATEMENT = 500;

/** Place in a file; what is before it has been taken. */
export interface FilePosition {
  readonly byte: number;
  readonly line: number;
  readonly record: number;
}

/** How far an import is: the place in the file and what was counted up to there, stored as one. */
export interface ImportProgress {
  readonly next: FilePosition | null;
  readonly rows: number;
  readonly answers: number;
  readonly rejected: number;
  readonly empty: number;
  readonly done: boolean;
}

/** What is known of an import as it begins. */
export type ImportStart = Pick<ImportRecord, 'id' | 'kind' | 'fileName' | 'fingerprint' | 'plan'>;

export interface ImportRecord {
  readonly id: string;
  readonly productId: string;
  readonly fileName: string;
  readonly fingerprint: string;
  readonly plan: string;
  readonly startedAt: number;
  readonly undone: boolean;
  readonly progress: ImportProgress;
  /** What the rows of the file became. */
  readonly kind: ImportedSort;
  /** Pieces that came with it and not with an earlier import. */
  readonly pieces: number;
  /** Records or points that it made, and those that it changed. */
  readonly made: number;
  readonly changed: number;
}

export interface ProblemRow {
  readonly line: number;
  readonly problem: Heard;
  readonly cells: readonly string[];
}

export interface RatingAnswer {
  readonly id: string;
  readonly source: string;
  readonly saidOn: string;
  readonly author: string;
  readonly personaId: string | null;
  readonly accountId: string | null;
  readonly needId: string | null;
  readonly rating01: number;
}

const number = z.coerce.number();

const NOT_BEGUN: ImportProgress = { next: null, rows: 0, answers: 0, rejected: 0, empty: 0, done: false };

const counted = [
  sql<number>`(SELECT COUNT(*) FROM evidence FORCE INDEX (by_import_page)
    WHERE evidence.product_id = evidence_import.product_id AND evidence.import_id = evidence_import.id)`.as(
    'pieces',
  ),
  changesWhere(sql`before_state IS NULL`).as('made'),
  changesWhere(sql`before_state IS NOT NULL`).as('changed'),
] as const;

function changesWhere(condition: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(SELECT COUNT(*) FROM import_change WHERE import_change.import_id = evidence_import.id
    AND import_change.product_id = evidence_import.product_id AND ${condition})`;
}

const importRow = z
  .object({
    id: z.string(),
    product_id: z.string(),
    file_name: z.string(),
    fingerprint: z.string(),
    plan: z.string(),
    progress: z.string().nullable(),
    kind: z.enum(IMPORTED_SORTS).catch('evidence'),
    pieces: number,
    made: number,
    changed: number,
    started_at: number,
    undone_at: number,
  })
  .transform((row): ImportRecord => ({
    id: row.id,
    productId: row.product_id,
    fileName: row.file_name,
    fingerprint: row.fingerprint,
    plan: row.plan,
    kind: row.kind,
    pieces: row.pieces,
    made: row.made,
    changed: row.changed,
    progress: row.progress === null ? NOT_BEGUN : importProgress.parse(JSON.parse(row.progress)),
    startedAt: row.started_at,
    undone: row.undone_at > 0,
  }));

const problemRow = z.object({
  line: number,
  problem: storedSaid,
  cells: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
});

/** Imports of files in Forge SQL: what was read, what could not be. */
export function sqlImportStore() {
  return {
    start: async (productId: string, record: ImportStart, by: Authorship): Promise<void> => {
      await change(
        statements
          .insertInto('evidence_import')
          .values({
            id: record.id,
            kind: record.kind,
            product_id: productId,
            file_name: record.fileName,
            fingerprint: record.fingerprint,
            plan: record.plan,
            started_at: by.at,
            started_by: by.accountId,
          })
          .onDuplicateKeyUpdate({ id: sql`id` }),
      );
    },
    find: async (productId: string, id: string): Promise<ImportRecord | null> =>
      (await importRows(productId, id))[0] ?? null,
    latest: (productId: string, kinds: readonly ImportedSort[], limit: number): Promise<ImportRecord[]> =>
      selectRows(
        statements
          .selectFrom('evidence_import')
          .selectAll()
          .select(counted)
          .where('product_id', '=', productId)
          .where('kind', 'in', [...kinds])
          .orderBy('started_at', 'desc')
          .limit(limit),
        importRow,
      ),
    cameWith,
    setProgress: async (productId: string, id: string, progress: ImportProgress): Promise<void> => {
      await change(
        statements
          .updateTable('evidence_import')
          .set({ progress: JSON.stringify(progress) })
          .where('product_id', '=', productId)
          .where('id', '=', id),
      );
    },
    setUndone: async (productId: string, id: string, at: number): Promise<void> => {
      await change(
        statements
          .updateTable('evidence_import')
          .set({ undone_at: at })
          .where('product_id', '=', productId)
          .where('id', '=', id),
      );
    },
    addProblems: async (productId: string, id: string, rows: readonly ProblemRow[]): Promise<void> => {
      if (rows.length === 0 || (await importRows(productId, id)).length === 0) return;
      const problems = rows.map(({ line, problem, cells }) => ({
        import_id: id,
        line,
        problem: textOfSaid(problem),
        cells: JSON.stringify(cells),
      }));
      for (const part of statementParts(problems, ROWS_PER_STATEMENT))
        await change(
          statements
            .insertInto('import_problem')
            .values(part)
            .onDuplicateKeyUpdate({ problem: sql`VALUES(problem)`, cells: sql`VALUES(cells)` }),
        );
    },
    /** Rows that were not taken after a line of the file, as many as one answer holds; `more` = others follow. */
    problems: async (
      productId: string,
      id: string,
      afterLine: number,
      limit: number,
    ): Promise<{ readonly rows: readonly ProblemRow[]; readonly more: boolean }> => {
      const { rows, more } = await firstByBytes(
        'import_problem',
        tableShape('import_problem'),
        sql`import_id = ${id} AND line > ${afterLine}
          AND import_id IN (SELECT id FROM evidence_import WHERE product_id = ${productId})`,
        ['line'],
        limit,
      );
      return { rows: z.array(problemRow).parse(rows), more };
    },
    ...ratingAnswers(),
  };
}

export type ImportStore = ReturnType<typeof sqlImportStore>;

/** Pieces and answers that came with an import or a file of answers and are there. */
async function cameWith(
  productId: string,
  id: string,
): Promise<{ readonly pieces: number; readonly answers: number }> {
  const [row] = await selectCells(
    sql`SELECT
      (SELECT COUNT(*) FROM evidence FORCE INDEX (by_import_page)
        WHERE product_id = ${productId} AND import_id = ${id} AND deleted_at = 0) AS pieces,
      (SELECT COUNT(*) FROM rating_answer WHERE product_id = ${productId} AND import_id = ${id}) AS answers`,
    { columns: [] },
  );
  return { pieces: Number(row?.['pieces'] ?? 0), answers: Number(row?.['answers'] ?? 0) };
}

function importRows(productId: string, id: string): Promise<ImportRecord[]> {
  return selectRows(
    statements
      .selectFrom('evidence_import')
      .selectAll()
      .select(counted)
      .where('id', '=', id)
      .where('product_id', '=', productId),
    importRow,
  );
}

/** The ratings that the rows of an import say. */
function ratingAnswers() {
  return {
    addAnswers: async (
      productId: string,
      importId: string,
      answers: readonly RatingAnswer[],
    ): Promise<void> => {
      if (answers.length === 0) return;
      await change(
        statements
          .insertInto('rating_answer')
          .values(
            answers.map((answer) => ({
              id: answer.id,
              product_id: productId,
              import_id: importId,
              survey_id: '',
              source: answer.source,
              said_on: answer.saidOn,
              author: answer.author,
              persona_id: answer.personaId,
              account_id: answer.accountId,
              need_id: answer.needId,
              rating01: answer.rating01,
            })),
          )
          .onDuplicateKeyUpdate({ id: sql`id` }),
      );
    },
    deleteAnswers: async (productId: string, importId: string): Promise<void> => {
      await change(
        statements
          .deleteFrom('rating_answer')
          .where('product_id', '=', productId)
          .where('import_id', '=', importId),
      );
    },
  };
}
