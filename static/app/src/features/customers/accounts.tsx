import { IMPORT_EXTENSIONS } from '@domain/channels/import/formats';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ProcedureOutput } from '@contract/rpc';
import { useReadPages } from '../../api/read';
import { useAct } from '../../api/write';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { FileButton } from '../../ui/file-button';
import { Lozenge } from '../../ui/lozenge';
import { DeleteRecord } from '../records/history/delete-record';
import { RecordHistory } from '../records/history/record-history';
import { AccountForm } from './account-form';
import styles from './customers.module.css';

const AT_ONCE = 500;

function nextOf({ accounts, more }: ProcedureOutput<'account.page'>): { afterName: string } | null {
  const last = accounts.at(-1);
  return more && last !== undefined ? { afterName: last.name } : null;
}

/** The accounts by name, and a file of them read in: an account that is there is changed, not doubled. */
export function Accounts({ projectId, canEdit }: { projectId: string; canEdit: boolean }): ReactNode {
  const { t, number } = useText();
  const [editing, setEditing] = useState<string | null>(null);
  const accounts = useReadPages('account.page', { projectId }, nextOf);
  const take = useAct(async (file: File, { write }) => {
    const { readAccounts } = await import('./read-accounts');
    const { rows, refused } = await readAccounts(file);
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      await write('account.put', { projectId, accounts: rows.slice(at, at + AT_ONCE) });
    }
    return { taken: rows.length, refused };
  });
  const outcome = take.answer;
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
            accept={IMPORT_EXTENSIONS}
            isLoading={take.busy}
            onFile={take.run}
          />
        )}
        <span className={styles.faint}>{t('accounts.hint')}</span>
      </div>
      {outcome !== null && (
        <p role="status">{t('accounts.done', { count: outcome.taken, refused: outcome.refused })}</p>
      )}
      {take.failure !== null && <FailureNote error={take.failure} />}
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
