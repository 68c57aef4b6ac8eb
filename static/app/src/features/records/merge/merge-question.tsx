import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { useMergePreview } from './merge-data';
import type { MergePair, MergeRequest } from './merge-data';

interface MergeQuestionProps {
  readonly pair: MergePair;
  readonly busy: boolean;
  readonly onMerge: (versions: MergeRequest['versions']) => void;
}

/** Says what merging two records would move and what would be lost, and asks before it is done. */
export function MergeQuestion({ pair, busy, onMerge }: MergeQuestionProps): ReactNode {
  const { t } = useText();
  const preview = useMergePreview(pair);
  if (preview.isError) return <FailureNote error={preview.error} />;
  if (preview.data === undefined) return null;
  const { versions, rows, records, fields } = preview.data;
  const follow =
    rows.reduce((sum, held) => sum + held.rows, 0) + records.reduce((sum, kind) => sum + kind.records, 0);
  const lost = fields.filter((field) => field.lost).length;
  return (
    <Note
      tone="info"
      title={t('merge.follow', { count: follow })}
      actions={
        <Button
          spacing="compact"
          isLoading={busy}
          onClick={() => {
            onMerge(versions);
          }}
        >
          {t('need.merge.do')}
        </Button>
      }
    >
      {lost > 0 && `${t('merge.lost', { count: lost })} `}
      {t('merge.back')}
    </Note>
  );
}
