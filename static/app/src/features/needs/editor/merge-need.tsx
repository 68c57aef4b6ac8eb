import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { MergeQuestion, useMerge } from '../../records/merge/merge-question';
import { SelectBox } from '../../../ui/select-box';
import type { NeedEditorProps } from './need-editor-props';
import styles from './need-editor.module.css';

/** Merges the need into another one that means the same: evidence and ratings move, its key keeps counting. */
export function MergeNeed({ projectId, needKey, snapshot, onGo, onMerged }: NeedEditorProps): ReactNode {
  const { t } = useText();
  const merge = useMerge();
  const [into, setInto] = useState('');
  const from = snapshot.needs.find((need) => need.key === needKey);
  const kept = snapshot.needs.find((need) => need.key === into);
  return (
    <details>
      <summary>{t('need.merge')}</summary>
      <p>{t('need.merge.text', { need: needKey })}</p>
      <div className={styles.fields}>
        <SelectBox
          label={t('need.merge.into')}
          value={into}
          onChange={setInto}
          options={[
            { value: '', label: t('need.merge.choose') },
            ...snapshot.needs
              .filter((need) => need.key !== needKey)
              .map((need) => ({ value: need.key, label: `${need.key} ${need.title}` })),
          ]}
        />
      </div>
      {from !== undefined && kept !== undefined && (
        <MergeQuestion
          pair={{ projectId, kind: 'need', id: from.id, into: kept.id }}
          merge={merge}
          onMerged={() => {
            onMerged();
            onGo(into);
          }}
        />
      )}
    </details>
  );
}
