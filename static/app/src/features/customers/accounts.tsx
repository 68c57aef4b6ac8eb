import Button from '@atlaskit/button/new';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import type { AccountView } from '@contract/customers/customer-views';
import { call } from '../../api/call';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { FileButton } from '../../ui/file-button';
import { Lozenge } from '../../ui/lozenge';
import { DeleteRecord } from '../records/history/delete-record';
import { RecordHistory } from '../records/history/record-history';
import { AccountForm } from './account-form';
import { useCustomerAction } from './customers-data';
import styles from './customers.module.css';

interface Page {
  readonly accounts: readonly AccountView[];
  readonly more: boolean;
}
const AT_ONCE = 500;

/** The accounts by name, and a file of them read in: an account that is there is changed, not doubled. */
export function Accounts({ projectId, canEdit }: { projectId: string; canEdit: boolean }): ReactNode {
  const { t, number } = useText();
  const [outcome, setOutcome] = useState<{ taken: number; refused: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const action = useCustomerAction(projectId);
  const accounts = useInfiniteQuery({
    queryKey: ['accounts', projectId],
    queryFn: ({ pageParam }: { pageParam: string }) =>
      call('account.page', { projectId, afterName: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page: Page) => (page.more ? page.accounts.at(-1)?.name : undefined),
  });
  const take = async (file: File): Promise<void> => {
    setError(null);
    setOutcome(null);
    try {
      const { readAccounts } = await import('./read-accounts');
      const { rows, refused } = await readAccounts(file);
      for (let at = 0; at < rows.length; at += AT_ONCE) {
        await action.mutateAsync({ kind: 'accounts', accounts: rows.slice(at, at + AT_ONCE) });
      }
      setOutcome({ taken: rows.length, refused });
    } catch (cause) {
      setError(cause);
    }
  };
  if (accounts.isError) return <FailureNote error={accounts.error} onRetry={() => void accounts.refetch()} />;
  const rows = (accounts.data?.pages ?? []).flatMap((page) => page.accounts);
  const edited = rows.find((account) => account.id === editing);
  return (
    <section aria-label={t('accounts.name')} className={styles.tab}>
      <div className={styles.actions}>
        <h2>{t('accounts.name')}</h2>
        {canEdit && (
          <FileButton
            label={t('accounts.import')}
            accept=".csv,.tsv,.txt,.json,.xlsx"
            isLoading={action.isPending}
            onFile={(file) => {
              void take(file);
            }}
          />
        )}
        <span className={styles.faint}>{t('accounts.hint')}</span>
      </div>
      {outcome !== null && (
        <p role="status">{t('accounts.done', { count: outcome.taken, refused: outcome.refused })}</p>
      )}
      {error !== null && <FailureNote error={error instanceof AppError ? error : null} />}
      {edited !== undefined && (
        <AccountForm
          key={edited.id}
          projectId={projectId}
          account={edited}
          onDone={() => {
            setEditing(null);
          }}
        />
      )}
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('accounts.account')}</th>
              <th scope="col">{t('accounts.state')}</th>
              <th scope="col">{t('accounts.plan')}</th>
              <th scope="col">{t('accounts.people')}</th>
              <th scope="col">{t('accounts.arr')}</th>
              <th scope="col">{t('accounts.pieces')}</th>
              <th scope="col">{t('accounts.record')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((account) => (
              <tr key={account.id}>
                <th scope="row">{account.name}</th>
                <td>
                  <Lozenge
                    tone={account.state === 'at-risk' || account.state === 'churned' ? 'warning' : 'neutral'}
                  >
                    {t(`account-state.${account.state}`)}
                  </Lozenge>
                </td>
                <td>{account.plan}</td>
                <td>{account.people ?? ''}</td>
                <td>{account.arr === null ? '' : number(account.arr, 0)}</td>
                <td>{account.pieces}</td>
                <td>
                  {canEdit && (
                    <Button
                      spacing="compact"
                      appearance="subtle"
                      aria-label={t('accounts.edit', { account: account.name })}
                      onClick={() => {
                        setEditing(account.id);
                      }}
                    >
                      {t('accounts.edit.short')}
                    </Button>
                  )}
                  <RecordHistory projectId={projectId} recordId={account.id} canUndo={canEdit} />
                  {canEdit && (
                    <DeleteRecord
                      projectId={projectId}
                      kind="account"
                      id={account.id}
                      name={account.name}
                      onDeleted={() => undefined}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {accounts.hasNextPage && (
        <Button isLoading={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
          {t('evidence.more')}
        </Button>
      )}
    </section>
  );
}
