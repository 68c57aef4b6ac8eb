import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ProcedureInput } from '@contract/rpc';
import type { ReadName } from '@contract/tags';
import { useRead } from '../../../api/read';
import { useAct } from '../../../api/write';
import type { Act } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';

type MergeRequest = ProcedureInput<'record.merge'>;

/** Merges two records as they were seen, to the end, however many calls that takes. */
export function useMerge(until: readonly ReadName[] = []): Act<MergeRequest, void> {
  return useAct(
    async (request: MergeRequest, { write }) => {
      while ((await write('record.merge', request)).more);
    },
    { until },
  );
}

interface MergeQuestionProps {
  readonly pair: ProcedureInput<'record.merge-preview'>;
  readonly merge: Act<MergeRequest, void>;
  readonly onMerged: () => void;
}

/** Says what merging two records would move and where they differ, and asks before it is done. */
export function MergeQuestion({ pair, merge, onMerged }: MergeQuestionProps): ReactNode {
  const { t } = useText();
  const preview = useRead('record.merge-preview', pair, { forget: true });
  if (preview.isError) return <FailureNote error={preview.error} />;
  if (preview.data === undefined) return null;
  const { versions, rows, records, fields } = preview.data;
  const follow =
    rows.reduce((sum, held) => sum + held.rows, 0) + records.reduce((sum, kind) => sum + kind.records, 0);
  const lost = fields.filter((field) => field.lost).length;
  return (
    <>
      <Note
        tone="info"
        title={t('merge.follow', { count: follow })}
        actions={
          <Button
            spacing="compact"
            isLoading={merge.busy}
            onClick={() => {
              merge.run({ ...pair, versions }, onMerged);
            }}
          >
            {t('need.merge.do')}
          </Button>
        }
      >
        {lost > 0 && `${t('merge.lost', { count: lost })} `}
        {t('merge.back')}
      </Note>
      {merge.failure !== null && <FailureNote error={merge.failure} />}
    </>
  );
}
