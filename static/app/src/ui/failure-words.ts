import { AppError } from '@domain/app-error';
import type { AppErrorCode } from '@domain/app-error';
import { failedAt } from '../api/failed-at';
import { useSaid } from '../i18n/said';
import { useText } from '../i18n/text';

const titles = { read: 'failure.unavailable', write: 'failure.not-saved', act: 'failure.not-done' } as const;

interface FailureWords {
  readonly code: AppErrorCode;
  readonly tone: 'info' | 'danger';
  readonly title: string;
  readonly text: string;
}

/** What a failure is in words; `otherwise` is what was tried, where the failure does not say so itself. */
export function useFailureWords(): (error: unknown, otherwise: keyof typeof titles) => FailureWords {
  const { t } = useText();
  const say = useSaid();
  return (error, otherwise) => {
    const code = error instanceof AppError ? error.code : 'unavailable';
    const failed = error instanceof AppError ? failedAt(error) : null;
    return {
      code,
      tone: code === 'setup-needed' || code === 'forbidden' ? 'info' : 'danger',
      title: code === 'unavailable' ? t(titles[failed ?? otherwise]) : t(`failure.${code}`),
      text: error instanceof AppError ? say(error.said) : t('failure.unknown'),
    };
  };
}
