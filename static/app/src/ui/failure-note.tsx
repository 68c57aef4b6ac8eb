import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import { useText } from '../i18n/text';
import type { Text } from '../i18n/text';
import { Note } from './note';

/** What breaks a record's declaration comes as a message's key with its limit; everything else as a sentence. */
function wordsOf({ message, details }: AppError, find: Text['find']): string {
  const { limit } = details;
  const params = typeof limit === 'number' || typeof limit === 'string' ? { limit } : {};
  return find(message, params) ?? message;
}

/** The one way in which a failed call is shown: what happened in words, and a way on where there is one. */
export function FailureNote({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  const { t, find } = useText();
  const code = error instanceof AppError ? error.code : 'unavailable';
  const canRetry = code !== 'forbidden' && code !== 'invalid' && code !== 'not-found';
  return (
    <Note
      tone={code === 'setup-needed' || code === 'forbidden' ? 'info' : 'danger'}
      title={t(`failure.${code}`)}
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
      {error instanceof AppError ? wordsOf(error, find) : t('failure.unknown')}
    </Note>
  );
}
