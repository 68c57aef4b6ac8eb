import { importTable } from '@domain/channels/import/import-table';
import { inspectFile } from '@domain/channels/import/inspect-file';
import { pointColumns, pointReader } from '@domain/outcomes/map-points';
import { guessDateOrder } from '@domain/channels/import/parse-date';
import { describeProblem } from '@domain/channels/import/problem';
import type { MetricPoint } from '@domain/outcomes/goal';
import { fileSource } from '../../../api/open-file';

export interface ReadPoints {
  readonly points: readonly MetricPoint[];
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
}

/** The points of a file, and its rows that are none, each with its line and why. */
export async function readPoints(file: File, today: string): Promise<ReadPoints> {
  const source = fileSource(file);
  const shape = await inspectFile(source);
  const columns = pointColumns(shape.columns);
  const order = guessDateOrder(shape.sample.map((row) => row[columns.date] ?? '')) ?? 'dmy';
  const points: MetricPoint[] = [];
  const problems: { line: number; reason: string }[] = [];
  for await (const batch of importTable(source, shape, pointReader(columns, order, today))) {
    points.push(...batch.rows);
    for (const { line, problem } of batch.rejected) problems.push({ line, reason: describeProblem(problem) });
  }
  return { points, problems };
}
