import { z } from 'zod';
import { channel, stance, strength } from '../evidence/evidence-views';
import { isoDate, recordId } from '../identifiers';
import { jobView } from '../job-view';
import { importedSort, takenBackView } from '../records/taken-back-view';
import { saidInput } from '../said-view';

/** Most rows of one batch; with their texts they stay under the 500 KB that a call may carry. */
export const IMPORT_ROWS_PER_BATCH = 400;
export const IMPORT_BYTES_PER_BATCH = 400_000;

const position = z.object({
  byte: z.number().int().nonnegative(),
  line: z.number().int(),
  record: z.number().int().nonnegative(),
});

/** A row as the browser read it; `id` is a hash of what names the row, so a second import finds it again. */
export const importRow = z.object({
  id: z.string().min(1).max(60),
  line: z.number().int(),
  text: z.string().min(1).max(20_000),
  title: z.string().max(500),
  externalId: z.string().max(500),
  url: z.string().max(2000),
  saidOn: isoDate.nullable(),
  author: z.string().max(500),
  account: z.string().max(500),
  persona: z.string().max(500),
  need: z.string().max(500),
  stance,
  strength: strength.nullable(),
  rating01: z.number().min(0).max(1).nullable(),
  votes: z.number().int().min(1).max(2_000_000_000),
  tags: z.array(z.string().max(80)).max(30),
  attributes: z.record(z.string(), z.string().max(500)),
  contentHash: z.string().max(40).default(''),
});

export const importAnswer = z.object({
  id: z.string().min(1).max(60),
  line: z.number().int(),
  saidOn: isoDate.nullable(),
  author: z.string().max(500),
  account: z.string().max(500),
  persona: z.string().max(500),
  need: z.string().max(500),
  rating01: z.number().min(0).max(1),
});

export const rejectedRow = z.object({
  line: z.number().int(),
  /** Why it was not taken. */
  problem: saidInput,
  cells: z.array(z.string().max(40_000)).max(500),
});

export const importStart = z.object({
  id: recordId,
  /** What its rows become; which metric's points they are each call says. */
  kind: importedSort.default('evidence'),
  fileName: z.string().min(1).max(255),
  /** Names the file's content, so that going on with another file is noticed. */
  fingerprint: z.string().min(1).max(80),
  /** Shape and mapping as JSON: the browser's own, given back to it to go on with. */
  plan: z.string().max(60_000),
});

export const importBatch = z.object({
  /** Where the batch begins and where the next one will: a batch that was taken before is not counted again. */
  from: position,
  next: position,
  progress01: z.number().min(0).max(1),
  done: z.boolean(),
  source: z.string().max(40),
  channel,
  mask: z.boolean(),
  empty: z.number().int().nonnegative(),
  rows: z.array(importRow).max(IMPORT_ROWS_PER_BATCH),
  answers: z.array(importAnswer).max(IMPORT_ROWS_PER_BATCH),
  rejected: z.array(rejectedRow).max(IMPORT_ROWS_PER_BATCH),
});

/** What taking an import back would do. */
export const foreseenView = takenBackView.extend({ pieces: z.number().int(), answers: z.number().int() });

export const importView = z.object({
  id: recordId,
  kind: importedSort,
  fileName: z.string(),
  fingerprint: z.string(),
  plan: z.string(),
  /** Pieces, records or points that came with it, and those that were there and that it changed. */
  added: z.number().int(),
  changed: z.number().int(),
  known: z.number().int(),
  answers: z.number().int(),
  rejected: z.number().int(),
  empty: z.number().int(),
  startedAt: z.string(),
  undone: z.boolean(),
  job: jobView,
  /** Where to go on; null before the first batch. */
  next: position.nullable(),
});
export type ImportView = z.infer<typeof importView>;
