import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { AppError } from '@domain/app-error';
import { mayPass } from './patience';

/** Whether what was answered before still holds although asking again failed: nobody said that it is gone or not theirs. */
export function stillHolds(error: unknown): boolean {
  return !(error instanceof AppError) || mayPass(error);
}

const asAnswered = {
  status: 'success',
  error: null,
  isError: false,
  isRefetchError: false,
  isLoadingError: false,
  isSuccess: true,
  isPlaceholderData: false,
} as const;

/**
 * An answer stays on the screen when it could not be read anew, with whatever is open and typed in it; the surface says
 * so once for all of them. Failed is only what was never there, is gone, or may not be seen any more.
 */
export function kept<T>(result: UseQueryResult<T>): UseQueryResult<T> {
  const { data, error, status } = result;
  // Who looks at a part of the result is told of that part alone: all that may ever stand on the screen is looked at here.
  return status === 'error' && data !== undefined && stillHolds(error)
    ? { ...result, ...asAnswered, data }
    : result;
}

/** As `kept`, for a list page by page: a further page that does not come leaves those that are there. */
export function keptPages<T>(
  result: UseInfiniteQueryResult<InfiniteData<T>>,
): UseInfiniteQueryResult<InfiniteData<T>> {
  const { data, error, status } = result;
  if (status !== 'error' || data === undefined || !stillHolds(error)) return result;
  return {
    ...result,
    ...asAnswered,
    data,
    isFetchNextPageError: false,
    isFetchPreviousPageError: false,
  };
}
