import OfficeIcon from '@atlaskit/icon/core/office-building';
import type { ReactNode } from 'react';
import { useRead } from '../../api/read';
import { useDrawer } from '../../features/drawer';
import { RecordForm } from '../../features/records/form/record-form';
import { DeleteRecord } from '../../features/records/history/delete-record';
import { RecordHistory } from '../../features/records/history/record-history';
import { keptOf } from '../../features/records/list/record-pages';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { Loaded } from '../../ui/loaded';
import { AccountFacts, AccountSections } from './account-sections';
import { DrawerHead, DrawerSection, Gone } from './drawer-parts';
import type { OpenedProps } from './drawer-parts';
import { Said } from './said';
import styles from './drawer-parts.module.css';

const words = ['records', 'accounts', 'surveys'] as const;

/** An account in full: what it says, who speaks for it and of what, what it was told, and what is written about it. */
export function AccountDrawer({ projectId, snapshot, id, place, work }: OpenedProps): ReactNode {
  const { t } = useText();
  const drawer = useDrawer();
  const read = useRead('record.page', { projectId, kind: 'account', ids: [id], limit: 1 });
  const canEdit = snapshot.canManageKnowledge;
  return (
    <MoreWords parts={words}>
      <Loaded query={read} rows={8}>
        {({ records: [record] }) => {
          if (record === undefined)
            return <Gone title={t('drawer.gone.account')} text={t('drawer.gone.text')} />;
          const account = keptOf('account', record);
          const { name } = account.value;
          return (
            <>
              <DrawerHead
                mark={
                  <>
                    <OfficeIcon label="" />
                    <span>{t('drawer.account')}</span>
                  </>
                }
                title={name}
              >
                <AccountFacts account={account.value} />
              </DrawerHead>
              <DrawerSection title={t('drawer.said')} open>
                <Said
                  projectId={projectId}
                  snapshot={snapshot}
                  of={[{ accountId: id }]}
                  given={{ accountName: name }}
                  onAll={() => {
                    place.go('insights', `?view=inbox&account=${id}`);
                  }}
                />
              </DrawerSection>
              <AccountSections projectId={projectId} id={id} work={work} />
              <DrawerSection title={t('drawer.record')} open>
                <RecordForm
                  key={account.version}
                  projectId={projectId}
                  kind="account"
                  record={account}
                  label={t('accounts.edit', { account: name })}
                  readOnly={!canEdit}
                  saved={t('need.saved')}
                  onDone={() => undefined}
                />
                <RecordHistory projectId={projectId} recordId={id} canUndo={canEdit} />
                {canEdit && (
                  <div className={styles.actions}>
                    <DeleteRecord
                      projectId={projectId}
                      kind="account"
                      id={id}
                      name={name}
                      onDeleted={() => {
                        drawer?.close();
                      }}
                    />
                  </div>
                )}
              </DrawerSection>
            </>
          );
        }}
      </Loaded>
    </MoreWords>
  );
}
