import type { ImportView } from '../../contract/channels/import-views';
import type { importProcedures } from '../../contract/channels/imports-procedures';
import {
  cancelImport,
  importProblems,
  latestImports,
  startImport,
  takeBatch,
  undoImport,
} from '../../usecases/channels/import-evidence';
import type { ImportState } from '../../usecases/channels/import-evidence';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';

const SHOWN_IMPORTS = 10;
const PROBLEMS_PER_PAGE = 200;

export function buildImportProcedures(deps: KnowledgeDeps): Implementations<typeof importProcedures> {
  return {
    'import.start': async ({ start }, call) => presentImport(await startImport(call, start, deps)),
    'import.batch': async ({ importId, batch }, call) =>
      presentImport(await takeBatch(call, importId, batch, deps)),
    'import.cancel': async ({ importId }, call) => presentImport(await cancelImport(call, importId, deps)),
    'import.list': async (_, call) => ({
      imports: (await latestImports(call, SHOWN_IMPORTS, deps)).map(presentImport),
    }),
    'import.problems': async ({ importId, afterLine }, call) => {
      const rows = await importProblems(call, importId, afterLine, PROBLEMS_PER_PAGE + 1, deps);
      return {
        rows: rows.slice(0, PROBLEMS_PER_PAGE).map((row) => ({ ...row, cells: [...row.cells] })),
        more: rows.length > PROBLEMS_PER_PAGE,
      };
    },
    'import.undo': async ({ importId }, call) => {
      const { more, ...state } = await undoImport(call, importId, deps);
      return { import: presentImport(state), more };
    },
  };
}

function presentImport({ record, job }: ImportState): ImportView {
  return {
    id: record.id,
    fileName: record.fileName,
    fingerprint: record.fingerprint,
    plan: record.plan,
    added: record.added,
    known: record.progress.rows - record.added,
    answers: record.progress.answers,
    rejected: record.progress.rejected,
    empty: record.progress.empty,
    startedAt: new Date(record.startedAt).toISOString(),
    undone: record.undone,
    job: presentJob(job),
    next: record.progress.next,
  };
}
