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
import { AskedNote } from './rounds/asked-note';
import { LandscapeSide } from './landscape-side';
import { useLandscapeView } from './use-landscape-view';
import styles from './editor/need-editor.module.css';

/** What customers miss most: as a list or as a landscape, and the one need that is in hand. */
export function NeedsTab(props: TabProps): ReactNode {
  const { snapshot } = props;
  const { projectId } = useSurface();
  if (projectId === null) return null;
  if (snapshot.needs.length === 0) return <NeedTable {...props} />;
  return <Needs {...props} projectId={projectId} />;
}

function Needs(props: TabProps & { readonly projectId: string }): ReactNode {
  const { snapshot, work, place, projectId, view } = props;
  const { t } = useText();
  const landscape = useLandscapeView(projectId, place);
  const drawer = useDrawer();
  const opened = useOpenedOf('need');
  const [adding, setAdding] = useState(false);
  const rows = useMemo(() => needRows(snapshot, work.items), [snapshot, work.items]);
  return (
    <>
      <AskedNote projectId={projectId} place={place} />
      <FormerKeysNote snapshot={snapshot} onChanged={work.reload} />
      {adding && (
        <AddNeed
          projectId={projectId}
          snapshot={snapshot}
          onDone={() => {
            setAdding(false);
          }}
        />
      )}
      <div className={view === 'landscape' ? styles.split : styles.side}>
        {view === 'landscape' && (
          <LandscapeSide
            {...props}
            landscape={landscape}
            rows={rows}
            open={opened}
            onOpen={(needKey) => {
              drawer?.open({ kind: 'need', id: needKey }, () =>
                rows.map(({ need }) => ({ kind: 'need', id: need.key })),
              );
            }}
          />
        )}
        {(view !== 'landscape' || opened === null) && (
          <div className={styles.side}>
            <NeedTable {...props}>
              {snapshot.canManageKnowledge && (
                <Button
                  onClick={() => {
                    setAdding(!adding);
                  }}
                >
                  {t('need.add')}
                </Button>
              )}
            </NeedTable>
          </div>
        )}
      </div>
    </>
  );
}
