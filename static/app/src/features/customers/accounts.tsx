import Button from '@atlaskit/button/new';
import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { IMPORT_EXTENSIONS } from '@domain/channels/import/extensions';
import { useRead } from '../../api/read';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { FileButton } from '../../ui/file-button';
import { Lozenge } from '../../ui/lozenge';
import { Part } from '../../ui/part';
import { Opener } from '../drawer';
import { useSurface } from '../../ui/surface-root';
import { Toolbar } from '../../ui/toolbar';
import type { TabProps } from '../tab';
import { RecordForm } from '../records/form/record-form';
import { ImportList } from '../records/imports/import-list';
import type { Cell } from '../records/list/cells';
import { RecordList } from '../records/list/record-list';
import { choiceWords } from '../records/words/record-words';
import { useAccountFile } from './use-account-file';
import styles from './customers.module.css';

const TakeAccounts = lazy(async () => ({ default: (await import('./take-accounts')).TakeAccounts }));

interface AccountsProps {
  readonly projectId: string;
  readonly canEdit: boolean;
}

const words = ['records'] as const;

/** The accounts by name, and a file of them read in: an account that is there is changed, not doubled. */
export function Accounts({ snapshot }: TabProps): ReactNode {
  const { projectId } = useSurface();
  if (projectId === null) return null;
  return (
    <MoreWords parts={words}>
      <AccountSection projectId={projectId} canEdit={snapshot.canManageKnowledge} />
    </MoreWords>
  );
}

const stateCell: Cell = ({ kind, field, value, text }) =>
  typeof value === 'string' ? (
    <Lozenge tone={value === 'at-risk' || value === 'churned' ? 'warning' : 'neutral'}>
      {choiceWords(kind, field, value, text)}
    </Lozenge>
  ) : (
    ''
  );

function AccountSection({ projectId, canEdit }: AccountsProps): ReactNode {
  const { t } = useText();
  const [adding, setAdding] = useState(false);
  const taking = useAccountFile(projectId);
  const close = (): void => {
    setAdding(false);
  };
  return (
    <div className={styles.tab}>
      {canEdit && (
        <Toolbar>
          <Button
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('accounts.add')}
          </Button>
          <FileButton
            label={t('accounts.import')}
            accept={IMPORT_EXTENSIONS}
            isLoading={taking.busy}
            onFile={taking.choose}
          />
          <span className={styles.faint}>{t('accounts.hint')}</span>
        </Toolbar>
      )}
      <h2 className="visually-hidden">{t('accounts.name')}</h2>
      {taking.isOpen && (
        <Part rows={3}>
          <TakeAccounts taking={taking} />
        </Part>
      )}
      {adding && (
        <RecordForm
          projectId={projectId}
          kind="account"
          record={null}
          label={t('accounts.add')}
          saved={t('need.saved')}
          onDone={close}
          onCancel={close}
        />
      )}
      <AccountList projectId={projectId} />
      {canEdit && <ImportList projectId={projectId} kind="account" canEdit busy={taking.busy} />}
    </div>
  );
}

function AccountList({ projectId }: Pick<AccountsProps, 'projectId'>): ReactNode {
  const { t } = useText();
  return (
    <RecordList
      projectId={projectId}
      kind="account"
      label={t('accounts.name')}
      none={t('accounts.none')}
      cells={{ state: stateCell }}
      nameCell={({ id }, name, shown) => (
        <Opener kind="account" id={id} among={() => shown.map((one) => ({ kind: 'account', id: one.id }))}>
          {name}
        </Opener>
      )}
      columns={(shown) => [
        {
          heading: t('accounts.pieces'),
          cell: ({ id }) => <Pieces projectId={projectId} id={id} among={shown} />,
        },
      ]}
    />
  );
}

/** As many accounts as are counted at once. */
const COUNTED = 100;

interface PiecesProps {
  readonly projectId: string;
  readonly id: string;
  readonly among: readonly { readonly id: string }[];
}

/** How many pieces of evidence an account is behind; counted together with those of its page. */
function Pieces({ projectId, id, among }: PiecesProps): ReactNode {
  const at = among.findIndex((account) => account.id === id);
  const from = at - (at % COUNTED);
  const ids = among.slice(from, from + COUNTED).map((account) => account.id);
  const counted = useRead('account.pieces', { projectId, ids });
  return counted.data === undefined ? '' : (counted.data.pieces[id] ?? 0);
}
