import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import type { TypedGuard } from './use-typed-guard';
import styles from './typed-question.module.css';

/** Asks before typed words are thrown away; the focus waits on the answer that keeps them. Nothing while none waits. */
export function TypedQuestion({ guard }: { readonly guard: TypedGuard }): ReactNode {
  return guard.asking ? <Question guard={guard} /> : null;
}

function Question({ guard }: { readonly guard: TypedGuard }): ReactNode {
  const { t } = useText();
  const field = useRef(document.activeElement);
  return (
    <div className={styles.question} role="alertdialog" aria-label={t('typed.question')}>
      <strong>{t('typed.question')}</strong>
      <div className={styles.answers}>
        <Button
          appearance="primary"
          spacing="compact"
          autoFocus
          onClick={() => {
            guard.stay();
            if (field.current instanceof HTMLElement) field.current.focus();
          }}
        >
          {t('typed.stay')}
        </Button>
        <Button spacing="compact" onClick={guard.leave}>
          {t('typed.leave')}
        </Button>
      </div>
    </div>
  );
}
