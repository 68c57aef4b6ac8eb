import type { MemberView } from '@contract/outcomes/outcome-views';
import type { ProcedureInput, ProcedureOutput } from '@contract/rpc';
import { useAct } from '../../api/write';
import type { Act } from '../../api/write';

export type CohortFilter = NonNullable<ProcedureInput<'beta.read'>['filter']>;

/** What somebody changes about a tester; the rest stays. */
export interface MemberChange {
  readonly member: MemberView;
  readonly part: Partial<ProcedureInput<'beta.edit'>['member']>;
}

/** Notes what testers say, one after another, each on top of what the one before has left. */
export function useEditMember(issueId: string): Act<MemberChange, ProcedureOutput<'beta.edit'>> {
  return useAct(
    ({ member: seen, part }, { write, shown }) => {
      const newest = shown('beta.read')
        .flatMap((view) => view.members)
        .reduce((last, one) => (one.id === last.id && one.version > last.version ? one : last), seen);
      const { id, version, state, before, after, verdict, note } = newest;
      const member = { state, before, after, verdict, note, ...part };
      return write('beta.edit', { issueId, id, version, member });
    },
    { until: ['beta.read'], alone: `beta ${issueId}` },
  );
}
