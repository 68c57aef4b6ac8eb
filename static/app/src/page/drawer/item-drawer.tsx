import Button from '@atlaskit/button/new';
import { lazy, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { useRead } from '../../api/read';
import { openIssue } from '../../api/view';
import { Opener } from '../../features/drawer';
import { ConfidenceSection } from '../../features/items/panel/confidence-section';
import { Receipts } from '../../features/items/panel/receipts';
import { PrioritySection } from '../../features/items/panel/priority-section';
import { ValueSection } from '../../features/items/panel/value-section';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { ItemTypeIcon } from '../../ui/item-type-icon';
import { Skeleton } from '../../ui/skeleton';
import { StatusLozenge } from '../../ui/status-lozenge';
import { DrawerHead, DrawerSection, Gone, NeedLines } from './drawer-parts';
import type { OpenedProps } from './drawer-parts';
import { ItemQuestions } from './item-questions';
import { ItemDates } from './item-dates';
import { ItemServes } from './item-serves';
import { Said } from './said';
import styles from './drawer-parts.module.css';

const ItemOutcome = lazy(async () => ({ default: (await import('./item-outcome')).ItemOutcome }));
const ItemComments = lazy(async () => ({ default: (await import('./item-comments')).ItemComments }));

const words = ['panel'] as const;

/** A work item in full: for whom, what it is worth and why, what customers say, what came of it, and when. */
export function ItemDrawer(props: OpenedProps): ReactNode {
  const { work, id } = props;
  const { t } = useText();
  const item = work.items.find(({ key }) => key === id);
  if (item === undefined) {
    if (!work.complete && work.error === null) return <Skeleton rows={8} label={t('state.loading')} />;
    if (work.error !== null) return <FailureNote error={work.error} onRetry={work.reload} />;
    return (
      <Gone
        title={t('drawer.gone.item', { key: id })}
        text={t('drawer.gone.item.text')}
        action={
          <Button spacing="compact" onClick={() => void openIssue(id)}>
            {t('drawer.in-jira')}
          </Button>
        }
      />
    );
  }
  return (
    <MoreWords parts={words}>
      <OpenItem {...props} item={item} />
    </MoreWords>
  );
}

interface OpenItemProps extends OpenedProps {
  readonly item: RoadmapItem;
}

function OpenItem(props: OpenItemProps): ReactNode {
  const { item, snapshot } = props;
  const { t } = useText();
  const panel = useRead('panel.read', { issueId: item.id });
  const known = panel.data;
  return (
    <>
      <DrawerHead
        mark={
          <>
            <ItemTypeIcon typeName={item.typeName} level={item.hierarchyLevel} />
            <a
              href={`/browse/${item.key}`}
              onClick={(event) => {
                event.preventDefault();
                void openIssue(item.key);
              }}
            >
              {item.key}
            </a>
            <StatusLozenge item={item} />
          </>
        }
        title={item.summary}
        personas={known?.personas ?? snapshot.personas.filter(({ key }) => item.personaKeys.includes(key))}
      >
        {known !== undefined && <NeedSentence panel={known} />}
      </DrawerHead>
      {panel.isPending && <Skeleton rows={6} label={t('panel.loading')} />}
      {panel.isError && <FailureNote error={panel.error} onRetry={() => void panel.refetch()} />}
      {known !== undefined && <ItemInFull key={item.id} {...props} panel={known} />}
    </>
  );
}

/** The needs of an item, its own first; where it names none, those of its open stories. */
function needsOf({
  needs,
  needsBelow,
  score,
}: PanelView): readonly (PanelView['needs'][number] | PanelView['needsBelow'][number])[] {
  const shown = new Map<string, number>();
  for (const { needKey, shown: points } of score?.valueReceipt.lines ?? [])
    if (needKey !== undefined) shown.set(needKey, (shown.get(needKey) ?? 0) + points);
  const worth = ({ key }: { readonly key: string }): number => shown.get(key) ?? 0;
  return [...[...needs].sort((a, b) => worth(b) - worth(a)), ...needsBelow];
}

/** The need that counts most, in its own sentence, and how many more there are. */
function NeedSentence({ panel }: { readonly panel: PanelView }): ReactNode {
  const { t } = useText();
  const needs = needsOf(panel);
  const [first, ...more] = needs;
  if (first === undefined) {
    return <p className={styles.small}>{t(panel.canEdit ? 'panel.empty.text' : 'panel.empty.readonly')}</p>;
  }
  const among = () => needs.map(({ key }) => ({ kind: 'need' as const, id: key }));
  return (
    <>
      <p className={styles.statement}>
        <Opener kind="need" id={first.key} among={among}>
          {first.statement === '' ? first.title : first.statement}
        </Opener>
      </p>
      {more.length > 0 && <NeedLines needs={more} among={among} />}
    </>
  );
}

interface ItemInFullProps extends OpenItemProps {
  readonly panel: PanelView;
}

function ItemInFull(props: ItemInFullProps): ReactNode {
  const { projectId, snapshot, work, place, item, panel } = props;
  const { t, number } = useText();
  const needs = needsOf(panel);
  const { score } = panel;
  // What was heard for its needs; of a long list of needs for those that count most.
  const of = useMemo(
    () =>
      needsOf(panel)
        .slice(0, 3)
        .map(({ key }) => ({ needKey: key })),
    [panel],
  );
  const [first] = needs;
  return (
    <>
      {panel.delivered !== null && (
        <div className={styles.number}>
          <span className={styles.big}>{number(panel.delivered)}</span>{' '}
          <span className={styles.small}>{t('panel.delivered')}</span>
        </div>
      )}
      {score !== null && needs.length > 0 && (
        <>
          <div className={styles.number}>
            <ValueSection panel={panel} score={score} />
          </div>
          <DrawerSection title={t('value.why', { value: number(score.value) })} open>
            <PrioritySection score={score} />
            <Receipts panel={panel} score={score} />
            <ConfidenceSection score={score} />
            <ItemQuestions panel={panel} projectId={projectId} />
          </DrawerSection>
        </>
      )}
      <DrawerSection
        title={t('drawer.serves')}
        gist={t('panel.needs', { count: panel.needs.length })}
        open={needs.length === 0}
      >
        <ItemServes panel={panel} projectId={projectId} onChanged={() => void work.refresh(item.id)} />
      </DrawerSection>
      {first !== undefined && (
        <DrawerSection title={t('drawer.said')} open>
          <Said
            projectId={projectId}
            snapshot={snapshot}
            of={of}
            given={{ needKey: first.key }}
            onAll={() => {
              place.go('insights', `?view=inbox&need=${first.key}`);
            }}
          />
        </DrawerSection>
      )}
      <DrawerSection title={t('drawer.outcome')} open={panel.done}>
        <ItemOutcome panel={panel} />
      </DrawerSection>
      <DrawerSection title={t('drawer.dates')} gist={<Span item={item} />}>
        <ItemDates {...{ projectId, snapshot, work, item }} />
      </DrawerSection>
      <DrawerSection title={t('drawer.comments')}>
        <ItemComments issueId={item.id} />
      </DrawerSection>
    </>
  );
}

/** When it is, in a line. */
function Span({ item: { startDate, dueDate, sprint } }: { readonly item: RoadmapItem }): ReactNode {
  const { t, day } = useText();
  if (startDate !== null && dueDate !== null)
    return t('drawer.from-to', { start: day(startDate), due: day(dueDate) });
  if (dueDate !== null) return t('drawer.due', { due: day(dueDate) });
  if (startDate !== null) return t('drawer.starts', { start: day(startDate) });
  return sprint?.name ?? t('drawer.no-dates');
}
