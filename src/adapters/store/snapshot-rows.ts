import { z } from 'zod';
import { HORIZONS } from '../../domain/roadmap/roadmap-item';
import { EMPTY_RECEIPT } from '../../domain/roadmap/snapshot';
import type { SnapshotItem } from '../../domain/roadmap/snapshot';
import { storedJson } from './stored-json';

const flag = z.union([z.literal(0), z.literal(1)]);

/** Without names for its fields an item takes a third of the room. */
const row = z
  .tuple([
    z.string(),
    z.string(),
    z.string(),
    z.string(),
    z.enum(HORIZONS),
    z.string().nullable(),
    z.string().nullable(),
    z.string(),
    flag,
    flag,
    z.number().nullable(),
    z.array(z.tuple([z.string(), z.number()])),
  ])
  .transform((cells): SnapshotItem => {
    const [issueId, key, title, projectId, horizon, startDate, dueDate, status, done, restricted] = cells;
    const lines = cells[11].map(([id, units]) => ({ id, units }));
    return {
      issueId,
      key,
      title,
      projectId,
      horizon,
      startDate,
      dueDate,
      status,
      done: done === 1,
      restricted: restricted === 1,
      priority: cells[10],
      receipt: { ...EMPTY_RECEIPT, totalUnits: lines.reduce((sum, { units }) => sum + units, 0), lines },
    };
  });

export const snapshotItems = z.array(row);

export const storedSnapshotItems = storedJson(snapshotItems);

/** Items as a part of a snapshot holds them. */
export function snapshotText(items: readonly SnapshotItem[]): string {
  return JSON.stringify(
    items.map((item): z.input<typeof row> => [
      item.issueId,
      item.key,
      item.title,
      item.projectId,
      item.horizon,
      item.startDate,
      item.dueDate,
      item.status,
      item.done ? 1 : 0,
      item.restricted ? 1 : 0,
      item.priority,
      item.receipt.lines.map(({ id, units }) => [id, units]),
    ]),
  );
}
