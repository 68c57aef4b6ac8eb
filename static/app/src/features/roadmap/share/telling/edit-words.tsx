import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../../i18n/text';
import { Dialog, DialogButtons, useCloseDialog } from '../../../../ui/dialog';
import styles from './telling.module.css';

interface EditWordsProps {
  readonly draft: string;
  readonly onUse: (draft: string) => void;
  readonly onClose: () => void;
}

/** The words of a text, to be worked on before it leaves; leaving with typed words asks first. */
export function EditWords({ draft, onUse, onClose }: EditWordsProps): ReactNode {
  const { t } = useText();
  return (
    <Dialog title={t('telling.edit')} onClose={onClose}>
      <Words {...{ draft, onUse }} />
    </Dialog>
  );
}

function Words({ draft, onUse }: Omit<EditWordsProps, 'onClose'>): ReactNode {
  const { t } = useText();
  const close = useCloseDialog();
  const [words, setWords] = useState(draft);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onUse(words);
        close();
      }}
    >
      <p className={styles.note}>{t('telling.edit.hint')}</p>
      <textarea
        className={styles.area}
        aria-label={t('telling.edit')}
        rows={18}
        maxLength={50_000}
        dir="auto"
        autoFocus
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
        }}
      />
      <DialogButtons>
        <Button appearance="subtle" onClick={close}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" appearance="primary">
          {t('telling.edit.use')}
        </Button>
      </DialogButtons>
    </form>
  );
}
