import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import { failedAt } from '../api/failed-at';
import { useSaid } from '../i18n/said';
import { useText } from '../i18n/text';
import { Note } from './note';

const titles = { read: 'failure.unavailable', write: 'failure.not-saved', act: 'failure.not-done' } as const;

/** The one way in which a failed call is shown: what happened in words, and a way on where there is one. */
export function FailureNote({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  const { t } = useText();
  const say = useSaid();
  const code = error instanceof AppError ? error.code : 'unavailable';
  const failed = error instanceof AppError ? failedAt(error) : null;
  const canRetry = code !== 'forbidden' && code !== 'invalid' && code !== 'not-found';
  return (
    <Note
      tone={code === 'setup-needed' || code === 'forbidden' ? 'info' : 'danger'}
      title={
        code === 'unavailable'
          ? t(titles[failed ?? (onRetry === undefined ? 'act' : 'read')])
          : t(`failure.${code}`)
      }
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
      {error instanceof AppError ? say(error.said) : t('failure.unknown')}
    </Note>
  );
}
