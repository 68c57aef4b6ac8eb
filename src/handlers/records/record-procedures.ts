import type { recordProcedures } from '../../contract/records/record-procedures';
import { mayKnow } from '../../domain/records/owner';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { archiveRecord } from '../../usecases/records/archive-record';
import { importRecords } from '../../usecases/records/import-records';
import { mergeRecords, previewMerge } from '../../usecases/records/merge-records';
import { saveRecord } from '../../usecases/records/save-record';
import type { Implementations } from '../procedure-types';
import { presentOutcome, presentRecord } from './present-record';

export function buildRecordProcedures(deps: KnowledgeDeps): Implementations<typeof recordProcedures> {
  return {
    'record.page': async ({ projectId: _projectId, kind, ids, ...query }, call) => {
      if (ids !== null) {
        const found = [...(await deps.records.read(call.product.id, kind, ids)).values()];
        const there = found.filter(
          ({ state, archived, owner }) =>
            (state !== null || archived) && mayKnow(owner, call.actor.accountId),
        );
        return { records: there.map((record) => presentRecord(kind, record)), next: null };
      }
      const { records, next } = await deps.records.page(call.product.id, kind, {
        ...query,
        where: {},
        reader: call.actor.accountId,
      });
      return { records: records.map((record) => presentRecord(kind, record)), next };
    },
    'record.save': async ({ projectId: _projectId, kind, ...request }, call) =>
      presentOutcome(kind, await saveRecord(call, kind, request, deps)),
    'record.archive': async ({ projectId: _projectId, kind, id, archived }, call) => {
      await archiveRecord(call, kind, id, archived, deps);
      return { archived };
    },
    'record.merge-preview': async ({ kind, id, into }, call) => {
      const { versions, fields, rows, records } = await previewMerge(call, kind, { id, into }, deps);
      return { versions, fields: [...fields], rows: [...rows], records: [...records] };
    },
    'record.merge': async ({ kind, id, into, versions }, call) => ({
      more: await mergeRecords(call, kind, { id, into, versions }, deps),
    }),
    'record.import': async ({ kind, rows, part }, call) => {
      const { problems, ...counts } = await importRecords(call, kind, rows, part, deps);
      return { ...counts, problems: [...problems] };
    },
  };
}
