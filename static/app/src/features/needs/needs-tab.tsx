import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import { useSurface } from '../../ui/surface-root';
import { useDrawer, useOpenedOf } from '../drawer';
import type { TabProps } from '../tab';
import { AddNeed } from './add-need';
import { FormerKeysNote } from './former-keys';
import { needRows } from '../../api/work-items/need-rows';
import { NeedTable } from './need-table';
import { LandscapeSide } from './landscape-side';
import { useLandscapeView } from './use-landscape-view';
import styles from './editor/need-editor.module.css';

/** What customers miss most: as a landscape and as a list, and the one need that is in hand. */
export function NeedsTab(props: TabProps): ReactNode {
  const { snapshot, work, place } = props;
  const { projectId } = useSurface();
  if (projectId === null) return null;
  if (snapshot.needs.length === 0) return <NeedTable {...props} />;
  return <Needs {...{ snapshot, work, place, projectId }} />;
}

function Needs(props: TabProps & { readonly projectId: string }): ReactNode {
  const { snapshot, work, place, projectId } = props;
  const { t } = useText();
  const view = useLandscapeView(projectId, place);
  const drawer = useDrawer();
  const opened = useOpenedOf('need');
  const [adding, setAdding] = useState(false);
  const rows = useMemo(() => needRows(snapshot, work.items), [snapshot, work.items]);
  const open = (needKey: string): void => {
    drawer?.open({ kind: 'need', id: needKey }, () =>
      rows.map(({ need }) => ({ kind: 'need', id: need.key })),
    );
  };
  return (
    <>
      <FormerKeysNote snapshot={snapshot} onChanged={work.reload} />
      <div className={styles.split}>
        <LandscapeSide {...props} view={view} rows={rows} open={opened} onOpen={open} />
        <div className={styles.side}>
          <div className={styles.title}>
            <h2>{t('needs.name')}</h2>
            {snapshot.canManageKnowledge && (
              <Button
                spacing="compact"
                appearance="primary"
                onClick={() => {
                  setAdding(!adding);
                }}
              >
                {t('need.add')}
              </Button>
            )}
          </div>
          {adding && (
            <AddNeed
              projectId={projectId}
              snapshot={snapshot}
              onDone={() => {
                setAdding(false);
              }}
            />
          )}
          <NeedTable snapshot={snapshot} work={work} place={place} />
        </div>
      </div>
    </>
  );
}
