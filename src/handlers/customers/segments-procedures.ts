import type { segmentProcedures } from '../../contract/customers/segments-procedures';
import { countAccounts, readSegments, saveSegment } from '../../usecases/customers/segments';
import type { SegmentDeps } from '../../usecases/customers/segments';
import type { Implementations } from '../procedure-types';

export function buildSegmentProcedures(deps: SegmentDeps): Implementations<typeof segmentProcedures> {
  return {
    'segment.list': async ({ projectId }, { actor }) => {
      const { segments, accounts } = await readSegments(projectId, actor, deps);
      const attributes = new Set(accounts.flatMap((account) => Object.keys(account.attributes)));
      return { segments: [...segments], accounts: accounts.length, attributes: [...attributes].sort() };
    },
    'segment.count': async ({ projectId, rule }, { actor }) => ({
      accounts: await countAccounts(projectId, rule, actor, deps),
    }),
    'segment.save': async ({ projectId, segment }, { actor }) => ({
      saved: await saveSegment(projectId, segment, actor, deps),
    }),
  };
}
