import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Skeleton } from '../../../ui/skeleton';

/** Loading, failed with a way to try again, or the content: the same in each gadget. */
export function GadgetState<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}): ReactNode {
  const { t } = useText();
  if (query.isPending) return <Skeleton rows={4} label={t('state.loading')} />;
  if (query.isError) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  return children(query.data);
}
