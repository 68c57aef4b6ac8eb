import { sql } from 'kysely';
import { z } from 'zod';
import type { Authorship } from '../../../ports/actor';
import type { Heard } from '../../../domain/words/said';
import { statementParts } from '../by-bytes';
import { change, selectRows, statements } from '../database';
import { storedSaid, textOfSaid } from '../stored-said';
import { importProgress } from '../stored-shapes';

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

export interface ImportRecord {
  readonly id: string;
  readonly productId: string;
  readonly fileName: string;
  readonly fingerprint: string;
  readonly plan: string;
  readonly startedAt: number;
  readonly undone: boolean;
  readonly progress: ImportProgress;
  /** Pieces that came with it and not with an earlier import. */
  readonly added: number;
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

const addedPieces = sql<number>`(SELECT COUNT(*) FROM evidence FORCE INDEX (by_import_page)
    WHERE evidence.product_id = evidence_import.product_id AND evidence.import_id = evidence_import.id)`.as(
  'added',
);

const importRow = z
  .object({
    id: z.string(),
    product_id: z.string(),
    file_name: z.string(),
    fingerprint: z.string(),
    plan: z.string(),
    progress: z.string().nullable(),
    added: number,
    started_at: number,
    undone_at: number,
  })
  .transform((row): ImportRecord => ({
    id: row.id,
    productId: row.product_id,
    fileName: row.file_name,
    fingerprint: row.fingerprint,
    plan: row.plan,
    added: row.added,
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
    start: async (
      productId: string,
      record: Pick<ImportRecord, 'id' | 'fileName' | 'fingerprint' | 'plan'>,
      by: Authorship,
    ): Promise<void> => {
      await change(
        statements
          .insertInto('evidence_import')
          .values({
            id: record.id,
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
    latest: (productId: string, limit: number): Promise<ImportRecord[]> =>
      selectRows(
        statements
          .selectFrom('evidence_import')
          .selectAll()
          .select(addedPieces)
          .where('product_id', '=', productId)
          .orderBy('started_at', 'desc')
          .limit(limit),
        importRow,
      ),
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
    problems: (productId: string, id: string, afterLine: number, limit: number): Promise<ProblemRow[]> =>
      selectRows(
        statements
          .selectFrom('import_problem')
          .innerJoin('evidence_import', 'evidence_import.id', 'import_problem.import_id')
          .select(['line', 'problem', 'cells'])
          .where('product_id', '=', productId)
          .where('import_id', '=', id)
          .where('line', '>', afterLine)
          .orderBy('line')
          .limit(limit),
        problemRow,
      ),
    ...ratingAnswers(),
  };
}

export type ImportStore = ReturnType<typeof sqlImportStore>;

function importRows(productId: string, id: string): Promise<ImportRecord[]> {
  return selectRows(
    statements
      .selectFrom('evidence_import')
      .selectAll()
      .select(addedPieces)
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
