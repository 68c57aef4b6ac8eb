import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import type { NeedEditorProps } from './need-editor-props';
import styles from './need-editor.module.css';

/** Merges the need into another one that means the same: evidence and ratings move, its key keeps counting. */
export function MergeNeed({ projectId, needKey, snapshot, onGo, onMerged }: NeedEditorProps): ReactNode {
  const { t } = useText();
  const action = useWrite('need.merge');
  const [into, setInto] = useState('');
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
        <Button
          spacing="compact"
          isDisabled={into === ''}
          isLoading={action.busy}
          onClick={() => {
            action.run({ projectId, needKey, into }, () => {
              onMerged();
              onGo(into);
            });
          }}
        >
          {t('need.merge.do')}
        </Button>
      </div>
      {action.failure !== null && <FailureNote error={action.failure} />}
    </details>
  );
}
