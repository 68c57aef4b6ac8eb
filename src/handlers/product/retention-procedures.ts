import type { retentionProcedures } from '../../contract/product/retention-procedures';
import type { RetentionView } from '../../contract/product/retention-views';
import { eraseSubject, findSubject, finishErasure } from '../../usecases/product/erase-subject';
import { previewRetention, saveRetention } from '../../usecases/product/keep-retention';
import type { RetentionDeps, RetentionPreview } from '../../usecases/product/keep-retention';
import type { Implementations } from '../procedure-types';

export function buildRetentionProcedures(deps: RetentionDeps): Implementations<typeof retentionProcedures> {
  return {
    'retention.read': async ({ projectId, tried }, { actor }) =>
      present(await previewRetention(projectId, tried, actor, deps)),
    'retention.save': async ({ projectId, ...request }, { actor }) => {
      const saved = await saveRetention(projectId, request, actor, deps);
      const there = present(await previewRetention(projectId, null, actor, deps));
      return saved
        ? { kind: 'saved' as const, retention: there }
        : { kind: 'conflict' as const, theirs: there };
    },
    'erasure.find': async ({ projectId, subject, after }, { actor }) => {
      const found = await findSubject(projectId, subject, after, actor, deps);
      return { ...found, pieces: [...found.pieces] };
    },
    'erasure.run': ({ projectId, ...request }, { actor }) => eraseSubject(projectId, request, actor, deps),
    'erasure.finish': ({ projectId, ...request }, { actor }) =>
      finishErasure(projectId, request, actor, deps),
  };
}

function present({ stored, due, sources }: RetentionPreview): RetentionView {
  return {
    rules: stored.rules.map((rule) => ({
      ...rule,
      channels: [...rule.channels],
      sources: [...rule.sources],
    })),
    version: stored.version,
    due: [...due],
    sources: [...sources],
  };
}
