import { ArchiveReader } from '@domain/records/archive-file';
import type { ArchiveChunk, ArchiveHead } from '@domain/records/archive-file';
import { ARCHIVE_CHUNK_ROWS } from '@contract/records/archive-views';
import type { ArchiveCounts, ArchiveOutcome } from '@contract/records/archive-views';
import { ask } from '../../../api/ask';
import type { Pen } from '../../../api/write';
import type { SaidView } from '@contract/said-view';

/** A call carries 500 KB; the rest is for what travels with the rows. */
const LETTERS_PER_CHUNK = 200_000;
const MOST_PROBLEMS = 100;
const MOST_RENAMED = 10_000;

const NOTHING: ArchiveCounts = {
  new: 0,
  same: 0,
  newer: 0,
  older: 0,
  differs: 0,
  elsewhere: 0,
  orphan: 0,
  invalid: 0,
};

/** What became, or would become, of the rows of a file. */
export interface ImportSums {
  readonly head: ArchiveHead | null;
  readonly counts: ArchiveCounts;
  readonly problems: readonly { readonly line: number; readonly problem: SaidView }[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Chunks that are done: going on later leaves them out. */
  readonly chunks: number;
}

export const NO_SUMS: ImportSums = { head: null, counts: NOTHING, problems: [], renamed: [], chunks: 0 };

export type ImportStep =
  { readonly kind: 'check' } | { readonly kind: 'put'; readonly differing: 'keep' | 'take' };

/**
 * Takes a file through one step, chunk by chunk. A file that is no archive, was cut off or changed is refused
 * while it is checked, before anything is written.
 * @throws AppError `invalid` for such a file, others when the app does not answer
 */
export async function runImport(
  projectId: string,
  file: File,
  step: ImportStep,
  from: ImportSums,
  signal: AbortSignal,
  onProgress: (sums: ImportSums) => void,
  write: Pen['write'],
): Promise<{ readonly sums: ImportSums; readonly done: boolean }> {
  const reader = new ArchiveReader(ARCHIVE_CHUNK_ROWS, LETTERS_PER_CHUNK);
  let sums = from;
  let place = 0;
  for await (const chunk of chunksOf(file, reader)) {
    place += 1;
    if (place <= from.chunks) continue;
    if (signal.aborted) return { sums, done: false };
    const sent = { chunk, from: reader.head?.productId ?? null, renamed: sums.renamed };
    sums = added({ ...sums, head: reader.head }, chunk, await send(projectId, sent, step, write));
    onProgress(sums);
  }
  return { sums: { ...sums, head: reader.head }, done: true };
}

async function* chunksOf(file: File, reader: ArchiveReader): AsyncGenerator<ArchiveChunk> {
  const stream = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await stream.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) {
      const chunk = reader.take(line);
      if (chunk !== null) yield chunk;
    }
    if (done) break;
  }
  const last = reader.finish();
  if (last !== null) yield last;
}

interface Sent {
  readonly chunk: ArchiveChunk;
  /** The product that the archive is of. */
  readonly from: string | null;
  readonly renamed: ImportSums['renamed'];
}

function send(
  projectId: string,
  { chunk: { table, rows }, from, renamed }: Sent,
  step: ImportStep,
  write: Pen['write'],
): Promise<ArchiveOutcome> {
  const sent = { table, rows: rows.map((row) => ({ ...row })), from, renamed: [...renamed] };
  return step.kind === 'check'
    ? ask('archive.check', { projectId, chunk: sent })
    : write('archive.put', { projectId, chunk: sent, differing: step.differing });
}

function added(
  sums: ImportSums,
  chunk: ArchiveChunk,
  { counts, problems, renamed }: ArchiveOutcome,
): ImportSums {
  const found = problems.map(({ row, problem }) => ({ line: chunk.line + row, problem }));
  return {
    head: sums.head,
    counts: {
      new: sums.counts.new + counts.new,
      same: sums.counts.same + counts.same,
      newer: sums.counts.newer + counts.newer,
      older: sums.counts.older + counts.older,
      differs: sums.counts.differs + counts.differs,
      elsewhere: sums.counts.elsewhere + counts.elsewhere,
      orphan: sums.counts.orphan + counts.orphan,
      invalid: sums.counts.invalid + counts.invalid,
    },
    problems: [...sums.problems, ...found].slice(0, MOST_PROBLEMS),
    renamed: [...sums.renamed, ...renamed].slice(0, MOST_RENAMED),
    chunks: sums.chunks + 1,
  };
}
