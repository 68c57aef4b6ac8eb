import type { historyProcedures } from '../../contract/records/history-procedures';
import { UNDO_DELETE_DAYS } from '../../domain/product/retention';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { noteChangedTest } from '../../usecases/outcomes/note-validation';
import type { NotingDeps } from '../../usecases/outcomes/note-validation';
import { deleteRecord, restoreRecord, undoableMerges, undoChange } from '../../usecases/records/undo-change';
import { idsIn, presentChange } from './present-history';
import type { Implementations } from '../procedure-types';

const MOST_PEOPLE = 200;
const MOST_DELETED = 200;
const DAY_MS = 86_400_000;

export function buildHistoryProcedures(
  deps: KnowledgeDeps & NotingDeps,
): Implementations<typeof historyProcedures> {
  return {
    'history.page': async ({ filter, after, limit }, call) => {
      const productId = call.product.id;
      const reader = call.actor.accountId;
      const found = await deps.history.page(productId, filter, after, limit + 1, reader);
      const shown = found.slice(0, limit);
      const merges = await undoableMerges(productId, shown, deps);
      const changes = shown.map((change) => presentChange(change, merges));
      const names = await deps.records.names(productId, idsIn(changes), reader);
      return { changes, names: Object.fromEntries(names), more: found.length > limit };
    },
    'history.people': async (_input, { product, actor }) => ({
      accountIds: await deps.history.people(product.id, MOST_PEOPLE, actor.accountId),
    }),
    'history.undo': async ({ changeId }, call) => {
      const outcome = await undoChange(call, changeId, deps);
      if (outcome.kind === 'in-the-way') return { ...outcome, fields: [...outcome.fields] };
      if (outcome.kind === 'undone' && outcome.of !== null)
        await noteChangedTest(call, outcome.of.kind, outcome.of.id, deps);
      return { kind: outcome.kind };
    },
    'record.delete': async ({ kind, id }, call) => {
      const deleted = await deleteRecord(call, kind, id, deps);
      await noteChangedTest(call, kind, id, deps);
      return { deleted };
    },
    'record.restore': async ({ kind, id }, call) => {
      const restored = await restoreRecord(call, kind, id, deps);
      await noteChangedTest(call, kind, id, deps);
      return { restored };
    },
    'record.deleted': async (_input, call) => {
      const productId = call.product.id;
      const now = deps.clock.now();
      const since = now - UNDO_DELETE_DAYS * DAY_MS;
      const reader = call.actor.accountId;
      const found = await deps.records.deletedSince(productId, since, MOST_DELETED + 1, reader);
      return {
        records: found.slice(0, MOST_DELETED).map((record) => ({
          ...record,
          daysLeft: Math.ceil((record.deletedAt - since) / DAY_MS),
        })),
        more: found.length > MOST_DELETED,
      };
    },
  };
}
