import type { Authorship } from '../actor';

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
  readonly problem: string;
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

/** Imports of files: what was read, what could not be. */
export interface ImportStore {
  start(
    productId: string,
    record: Pick<ImportRecord, 'id' | 'fileName' | 'fingerprint' | 'plan'>,
    by: Authorship,
  ): Promise<void>;
  find(productId: string, id: string): Promise<ImportRecord | null>;
  latest(productId: string, limit: number): Promise<ImportRecord[]>;
  setProgress(productId: string, id: string, progress: ImportProgress): Promise<void>;
  setUndone(productId: string, id: string, at: number): Promise<void>;
  addProblems(productId: string, id: string, rows: readonly ProblemRow[]): Promise<void>;
  problems(productId: string, id: string, afterLine: number, limit: number): Promise<ProblemRow[]>;
  addAnswers(productId: string, importId: string, answers: readonly RatingAnswer[]): Promise<void>;
  deleteAnswers(productId: string, importId: string): Promise<void>;
}
