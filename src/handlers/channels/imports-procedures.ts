import type { ImportView } from '../../contract/channels/import-views';
import type { importProcedures } from '../../contract/channels/imports-procedures';
import { productAtHand } from '../../usecases/product-at-hand';
import {
  cancelImport,
  readImport,
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
    'import.start': async ({ projectId, start }, { actor }) =>
      presentImport(await startImport(projectId, start, actor, deps)),
    'import.batch': async ({ projectId, importId, batch }, { actor }) =>
      presentImport(await takeBatch(projectId, importId, batch, actor, deps)),
    'import.cancel': async ({ projectId, importId }, { actor }) =>
      presentImport(await cancelImport(projectId, importId, actor, deps)),
    'import.list': async ({ projectId }, { actor }) => {
      const { catalogue } = await productAtHand(projectId, actor, deps);
      const records = await deps.imports.latest(catalogue.productId, SHOWN_IMPORTS);
      const states = await Promise.all(records.map(({ id }) => readImport(catalogue.productId, id, deps)));
      return { imports: states.map(presentImport) };
    },
    'import.problems': async ({ projectId, importId, afterLine }, { actor }) => {
      const { catalogue } = await productAtHand(projectId, actor, deps);
      await readImport(catalogue.productId, importId, deps);
      const rows = await deps.imports.problems(importId, afterLine, PROBLEMS_PER_PAGE + 1);
      return {
        rows: rows.slice(0, PROBLEMS_PER_PAGE).map((row) => ({ ...row, cells: [...row.cells] })),
        more: rows.length > PROBLEMS_PER_PAGE,
      };
    },
    'import.undo': async ({ projectId, importId }, { actor }) => {
      const { more, ...state } = await undoImport(projectId, importId, actor, deps);
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
