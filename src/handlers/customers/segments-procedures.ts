import type { segmentProcedures } from '../../contract/customers/segments-procedures';
import { countAccounts, readSegments } from '../../usecases/customers/segments';
import type { SegmentDeps } from '../../usecases/customers/segments';
import type { Implementations } from '../procedure-types';

export function buildSegmentProcedures(deps: SegmentDeps): Implementations<typeof segmentProcedures> {
  return {
    'segment.list': async (_input, call) => {
      const { segments, accounts } = await readSegments(call, deps);
      const attributes = new Set(accounts.flatMap((account) => Object.keys(account.attributes)));
      return { segments: [...segments], accounts: accounts.length, attributes: [...attributes].sort() };
    },
    'segment.count': async ({ rule }, call) => ({ accounts: await countAccounts(call, rule, deps) }),
  };
}
