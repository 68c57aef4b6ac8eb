import type { ImportView } from '../../contract/channels/import-views';
import type { TakenBackView } from '../../contract/records/taken-back-view';
import type { importProcedures } from '../../contract/channels/imports-procedures';
import { takeBatch, undoImport } from '../../usecases/channels/import-evidence';
import {
  cancelImport,
  foreseeUndo,
  importProblems,
  latestImports,
  startImport,
} from '../../usecases/records/imports';
import type { ImportState } from '../../usecases/records/imports';
import type { TakeBackCounts, TakeBackDeps } from '../../usecases/records/take-back';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';

const SHOWN_IMPORTS = 10;
const PROBLEMS_PER_PAGE = 200;

export function buildImportProcedures(
  deps: KnowledgeDeps & TakeBackDeps,
): Implementations<typeof importProcedures> {
  return {
    'import.start': async ({ start }, call) => presentImport(await startImport(call, start, deps)),
    'import.batch': async ({ importId, batch }, call) =>
      presentImport(await takeBatch(call, importId, batch, deps)),
    'import.cancel': async ({ importId }, call) => presentImport(await cancelImport(call, importId, deps)),
    'import.list': async ({ kinds }, call) => ({
      imports: (await latestImports(call, kinds, SHOWN_IMPORTS, deps)).map(presentImport),
    }),
    'import.problems': async ({ importId, afterLine }, call) => {
      const { rows, more } = await importProblems(call, importId, afterLine, PROBLEMS_PER_PAGE, deps);
      return { rows: rows.map((row) => ({ ...row, cells: [...row.cells] })), more };
    },
    'import.undo': async ({ importId }, call) => {
      const { more, record, job, ...back } = await undoImport(call, importId, deps);
      return { import: presentImport({ record, job }), ...presentBack(back), more };
    },
    'import.foresee': async ({ importId }, call) => {
      const { pieces, answers, ...back } = await foreseeUndo(call, importId, deps);
      return { pieces, answers, ...presentBack(back) };
    },
  };
}

function presentBack({ removed, restored, kept }: TakeBackCounts): TakenBackView {
  return { removed, restored, kept: kept.map((one) => ({ ...one, fields: [...one.fields] })) };
}

function presentImport({ record, job }: ImportState): ImportView {
  return {
    id: record.id,
    fileName: record.fileName,
    fingerprint: record.fingerprint,
    plan: record.plan,
    kind: record.kind,
    // What an import of words makes beside them are the accounts that they name.
    added: record.kind === 'evidence' ? record.pieces : record.made,
    changed: record.changed,
    known: record.kind === 'evidence' ? record.progress.rows - record.pieces : 0,
    answers: record.progress.answers,
    rejected: record.progress.rejected,
    empty: record.progress.empty,
    startedAt: new Date(record.startedAt).toISOString(),
    undone: record.undone,
    job: presentJob(job),
    next: record.progress.next,
  };
}
