import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Skeleton } from '../../ui/skeleton';

const words = ['outcomes'] as const;

/** Gives a part of the interface the words about outcomes, which no surface loads before they are needed. */
export function OutcomeWords({ children }: { children: ReactNode }): ReactNode {
  return <MoreWords parts={words}>{children}</MoreWords>;
}

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** What was asked for once it is there; until then that it loads, or why not and a way to try again. */
export function Loaded<T>({ query, rows = 4, children }: LoadedProps<T>): ReactNode {
  const { t } = useText();
  if (query.isPending) return <Skeleton rows={rows} label={t('state.loading')} />;
  if (query.isError) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  return children(query.data);
}
