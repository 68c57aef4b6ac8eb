import { importTable } from '@domain/channels/import/import-table';
import { inspectFile } from '@domain/channels/import/inspect-file';
import { pointColumns, pointReader } from '@domain/outcomes/map-points';
import { guessDateOrder } from '@domain/channels/import/parse-date';
import type { MetricPoint } from '@domain/outcomes/goal';
import { fileSource } from '../../../api/open-file';
import type { Said } from '@domain/words/said';

export interface ReadPoints {
  readonly points: readonly MetricPoint[];
  readonly problems: readonly { readonly line: number; readonly reason: Said }[];
}

/** The points of a file, and its rows that are none, each with its line and why. */
export async function readPoints(file: File, today: string): Promise<ReadPoints> {
  const source = fileSource(file);
  const shape = await inspectFile(source);
  const columns = pointColumns(shape.columns);
  const order = guessDateOrder(shape.sample.map((row) => row[columns.date] ?? '')) ?? 'dmy';
  const points: MetricPoint[] = [];
  const problems: { line: number; reason: Said }[] = [];
  for await (const batch of importTable(source, shape, pointReader(columns, order, today))) {
    points.push(...batch.rows);
    for (const { line, problem } of batch.rejected) problems.push({ line, reason: problem.said });
  }
  return { points, problems };
}
