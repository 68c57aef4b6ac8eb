import type { retentionProcedures } from '../../contract/product/retention-procedures';
import type { RetentionView } from '../../contract/product/retention-views';
import { eraseSubject, findSubject, finishErasure } from '../../usecases/product/erase-subject';
import { previewRetention, saveRetention } from '../../usecases/product/keep-retention';
import { findTextsDue } from '../../usecases/product/keep-texts';
import type { KeptTextsDeps } from '../../usecases/product/keep-texts';
import type { ErasureDeps } from '../../usecases/product/erase-subject';
import type { RetentionPreview } from '../../usecases/product/keep-retention';
import type { Implementations } from '../procedure-types';

export function buildRetentionProcedures(
  deps: ErasureDeps & KeptTextsDeps,
): Implementations<typeof retentionProcedures> {
  return {
    'retention.read': async ({ tried }, call) => present(await previewRetention(call, tried, deps)),
    'retention.texts': async ({ tried, after }, call) => {
      const { found, next } = await findTextsDue(call, tried, after, deps);
      return { found: [...found], next };
    },
    'retention.save': async ({ version, rules }, call) => {
      const saved = await saveRetention(call, { version, rules }, deps);
      const there = present(await previewRetention(call, null, deps));
      return saved
        ? { kind: 'saved' as const, retention: there }
        : { kind: 'conflict' as const, theirs: there };
    },
    'erasure.find': async ({ subject, after }, call) => {
      const found = await findSubject(call, subject, after, deps);
      return { ...found, traces: [...found.traces] };
    },
    'erasure.run': ({ projectId: _projectId, ...request }, call) => eraseSubject(call, request, deps),
    'erasure.finish': ({ projectId: _projectId, ...request }, call) => finishErasure(call, request, deps),
  };
}

function present({ stored, due, beside, sources }: RetentionPreview): RetentionView {
  return {
    rules: stored.rules.map((rule) => ({
      ...rule,
      channels: [...rule.channels],
      sources: [...rule.sources],
    })),
    version: stored.version,
    due: [...due],
    beside,
    sources: [...sources],
  };
}
