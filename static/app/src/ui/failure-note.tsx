import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import { useFailureWords } from './failure-words';
import { Note } from './note';

/** A failed call where it stays until it goes well: what happened in words, and a way on where there is one. */
export function FailureNote({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  const { t } = useText();
  const { code, tone, title, text } = useFailureWords()(error, onRetry === undefined ? 'act' : 'read');
  const canRetry = code !== 'forbidden' && code !== 'invalid' && code !== 'not-found';
  return (
    <Note
      tone={tone}
      title={title}
      role="alert"
      actions={
        onRetry !== undefined &&
        canRetry && (
          <Button spacing="compact" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )
      }
    >
      {text}
    </Note>
  );
}
