import type { ReactNode } from 'react';
import type { BenefitChange, BenefitOutcome } from '@contract/roadmap/share-views';
import type { ReadName } from '@contract/tags';
import type { Pen } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { MergeDialog } from '../../records/save/merge-dialog';
import { useMergedSave } from '../../records/save/use-merged-save';
import type { MergedSave } from '../../records/save/use-merged-save';

/** A benefit being saved, of a need or of a work item. */
export interface BenefitSave {
  readonly saving: MergedSave;
  readonly save: (seen: BenefitChange, text: string) => void;
}

/** Saves what somebody wrote on what was seen; `done` hears what stands now, null where somebody wrote just that. */
export function useSaveBenefit(
  write: (pen: Pen, benefit: BenefitChange) => Promise<BenefitOutcome>,
  done: (saved: BenefitChange | null) => void,
  until: readonly ReadName[],
): BenefitSave {
  const saving = useMergedSave<BenefitChange>(
    async (pen, { version, base, set }) => {
      const text = wordsOf({ ...base, ...set }['text']);
      const answer = await write(pen, { text, version });
      return answer.kind === 'saved'
        ? { kind: 'saved', saved: answer.benefit }
        : { kind: 'newer', version: answer.theirs.version, value: { text: answer.theirs.text } };
    },
    done,
    { until },
  );
  return {
    saving,
    save: ({ version, text: base }, text) => {
      saving.save({ id: 'benefit', version, base: { text: base }, set: { text } });
    },
  };
}

/** Asks which of two texts is to stand. */
export function BenefitMerge({ saving }: { saving: MergedSave }): ReactNode {
  const { t } = useText();
  return (
    <MergeDialog
      saving={saving}
      nameOf={() => t('share.column.benefit')}
      show={(_field, value) => wordsOf(value)}
    />
  );
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
