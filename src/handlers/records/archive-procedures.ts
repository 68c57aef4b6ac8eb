import type { ArchiveOutcome } from '../../contract/records/archive-views';
import type { archiveProcedures } from '../../contract/records/archive-procedures';
import type { PutRows } from '../../adapters/store/records/archived-row';
import { ROW_FATES } from '../../domain/records/row-fate';
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
    'archive.read': (_input, call) => readArchive(call, deps),
    'archive.page': async ({ table, after }, call) => {
      const { rows, next } = await readArchivePage(call, table, after, deps);
      return { rows, next: next === null ? null : [...next] };
    },
    'archive.check': async ({ chunk }, call) => outcomeOf(await checkChunk(call, chunk, deps)),
    'archive.put': async ({ chunk, differing }, call) => {
      return outcomeOf(await putChunk(call, chunk, differing, deps));
    },
    'archive.finish': async ({ importId, counts }, call) => {
      await finishImport(call, importId, counts, deps);
      return { finished: true };
    },
    'archive.wipe': async ({ confirm }, call) => ({
      more: await wipeProduct(call, confirm, deps),
    }),
  };
}

function outcomeOf({ fates: judged, renamed }: Pick<PutRows, 'fates' | 'renamed'>): ArchiveOutcome {
  const counts = { new: 0, same: 0, newer: 0, older: 0, differs: 0, elsewhere: 0, orphan: 0, invalid: 0 };
  for (const fate of ROW_FATES) counts[fate] = judged.filter((one) => one.fate === fate).length;
  return {
    counts,
    problems: judged.flatMap(({ problem }, row) => (problem === null ? [] : [{ row, problem }])),
    renamed: [...renamed],
  };
}
