import type { ReactNode } from 'react';
import type { Read } from '../api/read';
import { useText } from '../i18n/text';
import { FailureNote } from './failure-note';
import { Skeleton } from './skeleton';

interface LoadedProps<T> {
  readonly query: Read<T>;
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
