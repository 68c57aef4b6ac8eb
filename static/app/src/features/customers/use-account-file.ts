import { useAct } from '../../api/write';
import type { Act } from '../../api/write';
import { useFileReview } from '../../ui/file-review/use-file-review';
import type { FileReviewState } from '../../ui/file-review/use-file-review';
import type { ImportedAccounts } from './import-accounts';
import type { TriedAccounts } from './read-accounts';

export interface AccountFile {
  readonly review: FileReviewState<TriedAccounts>;
  readonly take: Act<TriedAccounts, ImportedAccounts>;
  readonly busy: boolean;
  /** Whether a file is looked over, or one was taken in. */
  readonly isOpen: boolean;
  readonly choose: (file: File) => void;
}

/** A file of accounts: chosen, looked over, taken in. */
export function useAccountFile(projectId: string): AccountFile {
  const review = useFileReview<TriedAccounts>(async (file, answers) => {
    const { tryAccounts } = await import('./read-accounts');
    return tryAccounts(file, answers);
  });
  const take = useAct(async (tried: TriedAccounts, pen) => {
    const { importAccounts } = await import('./import-accounts');
    return importAccounts(projectId, review.file?.name ?? '', tried, pen);
  });
  return {
    review,
    take,
    busy: take.busy,
    isOpen: review.file !== null || take.answer !== null,
    choose: (file) => {
      take.forget();
      review.choose(file);
    },
  };
}
