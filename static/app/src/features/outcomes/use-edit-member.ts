import type { MemberView } from '@contract/outcomes/outcome-views';
import type { ProcedureInput } from '@contract/rpc';
import type { Edit, MergedSave } from '../records/save/use-merged-save';
import { useMergedSave } from '../records/save/use-merged-save';
import { saveItemRecord } from './save-item-record';

export type CohortFilter = NonNullable<ProcedureInput<'beta.read'>['filter']>;

type MemberWords = Pick<MemberView, 'state' | 'before' | 'after' | 'verdict' | 'note'>;

/** What somebody changes about a tester; the rest stays. */
export function editOfMember(member: MemberView, set: Partial<MemberWords>): Edit {
  const { id, version, state, before, after, verdict, note } = member;
  return { id, version, base: { state, before, after, verdict, note }, set };
}

/** Notes what testers say, one after another, each on top of what the one before has left. */
export function useEditMember(issueId: string, done: () => void): MergedSave {
  return useMergedSave<null>((pen, edit) => saveItemRecord(pen, issueId, 'beta-member', edit), done, {
    until: ['beta.read'],
    alone: `beta ${issueId}`,
    onto: (edit, { shown }) =>
      shown('beta.read')
        .flatMap((view) => view.members)
        .filter((member) => member.id === edit.id)
        .map((member) => editOfMember(member, edit.set))
        .reduce((last, one) => (one.version > last.version ? one : last), edit),
  });
}
