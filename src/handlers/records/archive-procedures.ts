import type { ArchiveOutcome } from '../../contract/records/archive-views';
import type { archiveProcedures } from '../../contract/records/archive-procedures';
import type { JudgedRow, PutRows } from '../../ports/records/archive-store';
import { ROW_FATES } from '../../ports/records/archive-store';
import {
  checkChunk,
  finishImport,
  putChunk,
  readArchive,
  readArchivePage,
  wipeProduct,
} from '../../usecases/records/keep-archive';
import type { ArchiveDeps } from '../../usecases/records/keep-archive';
import type { Implementations } from '../procedure-types';

export function buildArchiveProcedures(deps: ArchiveDeps): Implementations<typeof archiveProcedures> {
  return {
    'archive.read': ({ projectId }, { actor }) => readArchive(projectId, actor, deps),
    'archive.page': async ({ projectId, table, after }, { actor }) => {
      const { rows, next } = await readArchivePage(projectId, table, after, actor, deps);
      return { rows, next: next === null ? null : [...next] };
    },
    'archive.check': async ({ projectId, chunk }, { actor }) =>
      outcomeOf(await checkChunk(projectId, chunk, actor, deps), []),
    'archive.put': async ({ projectId, chunk, differing }, { actor }) => {
      const { fates, renamed } = await putChunk(projectId, chunk, differing, actor, deps);
      return outcomeOf(fates, renamed);
    },
    'archive.finish': async ({ projectId, importId, counts }, { actor }) => {
      await finishImport(projectId, importId, counts, actor, deps);
      return { finished: true };
    },
    'archive.wipe': async ({ projectId, confirm }, { actor }) => ({
      more: await wipeProduct(projectId, confirm, actor, deps),
    }),
  };
}

function outcomeOf(judged: readonly JudgedRow[], renamed: PutRows['renamed']): ArchiveOutcome {
  const counts = { new: 0, same: 0, newer: 0, older: 0, differs: 0, elsewhere: 0, orphan: 0, invalid: 0 };
  for (const fate of ROW_FATES) counts[fate] = judged.filter((one) => one.fate === fate).length;
  return {
    counts,
    problems: judged.flatMap(({ problem }, row) => (problem === '' ? [] : [{ row, problem }])),
    renamed: [...renamed],
  };
}
