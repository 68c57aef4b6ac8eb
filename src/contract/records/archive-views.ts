import { z } from 'zod';
import { recordId } from '../identifiers';
import { saidView } from '../said-view';

const cell = z.union([z.string(), z.number(), z.null()]);
export const archiveRow = z.record(z.string().max(64), cell);
export const archiveKey = z.array(cell).max(8);
export const archiveTableName = z.string().max(64);
/** Rows that travel at once. */
export const ARCHIVE_CHUNK_ROWS = 200;

export const archiveOverview = z.object({
  productId: recordId,
  productName: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int() })),
});
export type ArchiveOverview = z.infer<typeof archiveOverview>;

const count = z.number().int().nonnegative();
/** How many rows of a chunk are what to the product; see the fates of rows. */
export const archiveCounts = z.object({
  new: count,
  same: count,
  newer: count,
  older: count,
  differs: count,
  elsewhere: count,
  orphan: count,
  invalid: count,
});
export type ArchiveCounts = z.infer<typeof archiveCounts>;

/** Records of an archive that are called otherwise here, by the key that they have in the file. */
const renamed = z.array(z.object({ from: z.string().max(80), to: z.string().max(80) }));
export const archiveChunk = z.object({
  table: archiveTableName,
  rows: z.array(archiveRow).min(1).max(ARCHIVE_CHUNK_ROWS),
  /** The product that the archive is of, as its head says; null = this very one. Of another one records get new ids. */
  from: recordId.nullable().default(null),
  /** What the answers to earlier chunks of the file said, so that what names a record names it as it is called here. */
  renamed: renamed.max(10_000).default([]),
});

export const archiveOutcome = z.object({
  counts: archiveCounts,
  /** What cannot be taken in, by the row's place in the chunk. */
  problems: z.array(z.object({ row: count, problem: saidView })),
  /** Keys that stood here already for another record, with the key that the record of the file got. */
  renamed,
});
export type ArchiveOutcome = z.infer<typeof archiveOutcome>;
