import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useRead, useReading } from '../../api/read';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { Part } from '../../ui/part';
import { SelectBox } from '../../ui/select-box';
import { Skeleton } from '../../ui/skeleton';
import { useSurface } from '../../ui/surface-root';
import type { TabProps } from '../tab';
import { filterFrom } from '../../api/work-items/item-filter';
import { AddNeed } from './add-need';
import { ChosenNeeds } from './chosen-needs';
import { FormerKeysNote } from './former-keys';
import { Landscape } from './landscape/landscape';
import { LandscapeTable } from './landscape/landscape-table';
import { wholeLandscape } from './landscape/whole-landscape';
import { NeedEditor } from './editor/need-editor';
import { needRows } from '../../api/work-items/need-rows';
import { NeedTable } from './need-table';
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
  const { t, day } = useText();
  const [segmentId, setSegmentId] = useState<string | null>(null);
  const landscape = useReading(wholeLandscape, { projectId, segmentId });
  const segments = useRead('segment.list', { projectId });
  const [selected, setSelected] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [withPast, setWithPast] = useState(true);
  const [adding, setAdding] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const rows = useMemo(() => needRows(snapshot, work.items), [snapshot, work.items]);
  const { persona } = useMemo(() => filterFrom(place.search), [place.search]);
  const dots = (landscape.data?.dots ?? []).filter((dot) => persona === '' || dot.personaKey === persona);
  const past = landscape.data?.past ?? null;
  // What was kept of last quarter is that of all accounts: beside a segment it would compare two things.
  const pastDots = withPast && segmentId === null ? (past?.dots ?? []) : [];
  const chosenNeeds = snapshot.needs.filter((need) => chosen.has(need.key));
  const choose = (needKeys: readonly string[]): void => {
    setChosen(new Set(needKeys));
  };
  return (
    <>
      <FormerKeysNote snapshot={snapshot} onChanged={work.reload} />
      <div className={styles.split}>
        <div className={styles.side}>
          <div className={styles.title}>
            <h2>{t('landscape.name')}</h2>
            {(segments.data?.segments ?? []).length > 0 && (
              <SelectBox
                label={t('landscape.segment')}
                value={segmentId ?? ''}
                onChange={(value) => {
                  setSegmentId(value === '' ? null : value);
                }}
                options={[
                  { value: '', label: t('landscape.segment.all') },
                  ...(segments.data?.segments ?? []).map((one) => ({ value: one.id, label: one.name })),
                ]}
              />
            )}
            {past !== null && segmentId === null && (
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={withPast}
                  onChange={(event) => {
                    setWithPast(event.currentTarget.checked);
                  }}
                />
                {t('landscape.past', { day: day(past.takenOn) })}
              </label>
            )}
            <Button
              spacing="compact"
              onClick={() => {
                setAsTable(!asTable);
              }}
            >
              {t(asTable ? 'landscape.as-chart' : 'landscape.as-table')}
            </Button>
          </div>
          {landscape.isPending && <Skeleton rows={8} />}
          {landscape.isError && (
            <FailureNote error={landscape.error} onRetry={() => void landscape.refetch()} />
          )}
          {landscape.data !== undefined && segmentId !== null && dots.length === 0 && (
            <Note tone="info" title={t('landscape.segment.nothing')} />
          )}
          {landscape.data !== undefined &&
            (asTable ? (
              <LandscapeTable
                dots={dots}
                past={pastDots}
                rows={rows}
                personas={snapshot.personas}
                chosen={chosen}
                onChoose={choose}
              />
            ) : (
              <Landscape
                dots={dots}
                past={pastDots}
                rows={rows}
                personas={snapshot.personas}
                open={selected}
                chosen={chosen}
                onOpen={setSelected}
                onChoose={choose}
              />
            ))}
          {chosenNeeds.length > 0 && (
            <ChosenNeeds
              key={[...chosen].sort().join(' ')}
              projectId={projectId}
              snapshot={snapshot}
              work={work}
              needs={chosenNeeds}
              onClear={() => {
                choose([]);
              }}
            />
          )}
        </div>
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
                dots={landscape.data?.dots ?? []}
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
