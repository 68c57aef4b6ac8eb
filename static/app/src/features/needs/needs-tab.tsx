import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import { Part } from '../../ui/part';
import { useSurface } from '../../ui/surface-root';
import type { TabProps } from '../tab';
import { AddNeed } from './add-need';
import { FormerKeysNote } from './former-keys';
import { NeedEditor } from './editor/need-editor';
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
  const [selected, setSelected] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const rows = useMemo(() => needRows(snapshot, work.items), [snapshot, work.items]);
  return (
    <>
      <FormerKeysNote snapshot={snapshot} onChanged={work.reload} />
      <div className={styles.split}>
        <LandscapeSide {...props} view={view} rows={rows} open={selected} onOpen={setSelected} />
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
          {selected !== null && snapshot.needs.some((need) => need.key === selected) && (
            <Part key={selected}>
              <NeedEditor
                projectId={projectId}
                needKey={selected}
                snapshot={snapshot}
                dots={view.landscape.data?.dots ?? []}
                place={place}
                onGo={setSelected}
                onMerged={work.reload}
                onClose={() => {
                  setSelected(null);
                }}
              />
            </Part>
          )}
          <NeedTable snapshot={snapshot} work={work} place={place} onOpen={setSelected} />
        </div>
      </div>
    </>
  );
}
