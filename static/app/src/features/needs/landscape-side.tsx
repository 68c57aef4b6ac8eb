import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { ChoiceMenu } from '../../ui/menu';
import { Note } from '../../ui/note';
import { Skeleton } from '../../ui/skeleton';
import { Toolbar } from '../../ui/toolbar';
import type { TabProps } from '../tab';
import { ChosenNeeds } from './chosen-needs';
import { CompetitionSide } from './competition/competition-side';
import { Landscape } from './landscape/landscape';
import { LandscapeTable } from './landscape/landscape-table';
import type { NeedRow } from '../../api/work-items/need-rows';
import type { LandscapeView } from './use-landscape-view';
import styles from './editor/need-editor.module.css';

interface LandscapeSideProps extends TabProps {
  readonly projectId: string;
  readonly landscape: LandscapeView;
  readonly rows: readonly NeedRow[];
  /** Key of the need that is open. */
  readonly open: string | null;
  readonly onOpen: (needKey: string) => void;
}

/** The landscape with its tools, and what can be done with the needs that are chosen in it. */
export function LandscapeSide(props: LandscapeSideProps): ReactNode {
  const { snapshot, work, projectId, landscape: view, rows, open, onOpen } = props;
  const { t } = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const chosenNeeds = snapshot.needs.filter((need) => chosen.has(need.key));
  const choose = (needKeys: readonly string[]): void => {
    setChosen(new Set(needKeys));
  };
  const { landscape, segmentId, dots, pastDots, asTable } = view;
  return (
    <div className={styles.side}>
      <LandscapeTools view={view} />
      {landscape.isPending && <Skeleton rows={8} />}
      {landscape.isError && <FailureNote error={landscape.error} onRetry={() => void landscape.refetch()} />}
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
            open={open}
            chosen={chosen}
            onOpen={onOpen}
            onChoose={choose}
          />
        ))}
      <CompetitionSide projectId={projectId} snapshot={snapshot} dots={dots} />
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
  );
}

function LandscapeTools({ view }: { readonly view: LandscapeView }): ReactNode {
  const { t, day } = useText();
  const { segmentId, setSegmentId, segments, past, withPast, setWithPast, asTable, setAsTable } = view;
  return (
    <Toolbar>
      {segments.length > 0 && (
        <ChoiceMenu
          label={t('landscape.segment')}
          value={segmentId ?? ''}
          onChange={(value) => {
            setSegmentId(value === '' ? null : value);
          }}
          choices={[
            { value: '', label: t('landscape.segment.all') },
            ...segments.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      )}
      {past !== null && (
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
        onClick={() => {
          setAsTable(!asTable);
        }}
      >
        {t(asTable ? 'landscape.as-chart' : 'landscape.as-table')}
      </Button>
    </Toolbar>
  );
}
