import { cutText } from '@domain/cut-text';
import type { ByteSource } from '@domain/channels/import/byte-source';
import { importEvidence } from '@domain/channels/import/import-evidence';
import type { ImportBatch } from '@domain/channels/import/import-evidence';
import { IMPORT_BYTES_PER_BATCH, IMPORT_ROWS_PER_BATCH } from '@contract/channels/import-views';
import type { ImportView } from '@contract/channels/import-views';
import type { ProcedureInput } from '@contract/rpc';
import type { ImportPlan } from './import-plan';
import type { Pen } from './write';

type Batch = ProcedureInput<'import.batch'>['batch'];

/** What is kept of a cell of a row that was not taken; its reason says where it stands whole. */
const LONGEST_CELL = 40_000;
/** Few, as each may hold 20,000 characters and a call carries 500 KB. */
const ROWS_READ_AT_ONCE = 10;

/**
 * Reads a file and sends its rows until it is done or stopped. A batch that did not get through is sent again:
 * the rows name themselves, so nothing is there twice.
 */
export async function runImport(
  request: {
    readonly projectId: string;
    readonly state: ImportView;
    readonly source: ByteSource;
    readonly plan: ImportPlan;
    readonly signal: AbortSignal;
    readonly write: Pen['write'];
  },
  onProgress: (state: ImportView) => void,
): Promise<ImportView> {
  const { projectId, source, plan, signal, write } = request;
  let { state } = request;
  let from = state.next ?? plan.shape.start;
  let waiting: { readonly batch: Batch; readonly bytes: number } | null = null;
  const goOn = async (batch: Batch): Promise<boolean> => {
    state = await write('import.batch', { projectId, importId: state.id, batch });
    onProgress(state);
    return state.job.state === 'waiting' || state.job.state === 'running';
  };
  const parts = importEvidence(source, plan.shape, plan.mapping, plan.today, from, ROWS_READ_AT_ONCE);
  for await (const read of parts) {
    if (signal.aborted) return state;
    const batch = batchOf(read, from, plan);
    const bytes = sizeOf(batch);
    from = read.next;
    if (waiting !== null && isFull(waiting.batch, waiting.bytes + bytes)) {
      if (!(await goOn(waiting.batch))) return state;
      waiting = null;
    }
    waiting =
      waiting === null
        ? { batch, bytes }
        : { batch: joined(waiting.batch, batch), bytes: waiting.bytes + bytes };
  }
  if (waiting !== null) await goOn(waiting.batch);
  return state;
}

function isFull(batch: Batch, bytes: number): boolean {
  const rows = Math.max(batch.rows.length, batch.answers.length, batch.rejected.length);
  return bytes > IMPORT_BYTES_PER_BATCH || rows + ROWS_READ_AT_ONCE > IMPORT_ROWS_PER_BATCH;
}

/** The part of a file that was read as the call takes it. */
function batchOf(read: ImportBatch, from: Batch['from'], plan: ImportPlan): Batch {
  const { source, channel } = plan.mapping;
  return {
    from,
    next: read.next,
    progress01: read.progress01,
    done: read.done,
    source,
    channel,
    mask: plan.mask,
    empty: read.empty,
    rows: read.rows.map(({ contentHash: _hash, source: _source, channel: _channel, ...row }) => ({
      ...row,
      tags: [...row.tags],
      attributes: { ...row.attributes },
    })),
    answers: (plan.wordsOnly === true ? [] : read.answers).map(({ source: _source, ...answer }) => answer),
    rejected: read.rejected.map((row) => ({
      line: row.line,
      problem: { key: row.problem.said.key, values: { ...row.problem.said.values } },
      cells: (row.cells ?? [row.raw]).map((cell) => cutText(cell, LONGEST_CELL)),
    })),
  };
}

/** Two parts that follow each other as one. */
export function joined(first: Batch, second: Batch): Batch {
  return {
    ...second,
    from: first.from,
    empty: first.empty + second.empty,
    rows: [...first.rows, ...second.rows],
    answers: [...first.answers, ...second.answers],
    rejected: [...first.rejected, ...second.rejected],
  };
}

function sizeOf(batch: Batch): number {
  return new TextEncoder().encode(JSON.stringify([batch.rows, batch.answers, batch.rejected])).length;
}
