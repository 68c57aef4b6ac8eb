import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { OutcomesView, PromiseView } from '@contract/outcomes/outcome-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { userDay } from '../../api/user-day';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import { PersonaMark } from '../../ui/persona-mark';
import { Opener } from '../drawer';
import type { PageLocation } from '../tab';
import { Calibrations } from './calibrations';
import { CoverageLesson } from './coverage-lesson';
import { LessonLine } from './lesson-line';
import { PromiseRow } from './promise-row';
import styles from './outcomes.module.css';
import rows from './promises.module.css';

interface PromisesProps {
  readonly view: OutcomesView;
  /** All work that the reader may see: promises of other work are not shown. */
  readonly items: readonly RoadmapItem[];
  readonly snapshot: KnowledgeSnapshot;
  readonly projectId: string;
  readonly place: PageLocation;
}

const LISTED = 5;

/** What was promised and what came of it, whom to ask again, and what to learn from both. */
export function Promises({ view, items, snapshot, projectId, place }: PromisesProps): ReactNode {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const byId = new Map(items.map((item) => [item.id, item]));
  const seen = view.promises.flatMap((promise) => {
    const item = byId.get(promise.issueId);
    return item === undefined ? [] : [{ promise, item }];
  });
  const measured = seen.filter(({ promise }) => promise.after !== null);
  const due = seen
    .filter(({ promise }) => promise.dueOn !== null)
    .sort((a, b) => ((a.promise.dueOn ?? '') < (b.promise.dueOn ?? '') ? -1 : 1));
  const now = due.filter(({ promise }) => (promise.dueOn ?? '') <= userDay());
  return (
    <section className={styles.box} aria-label={t('promises.title')}>
      <div className={styles.head}>
        <h2>{t('promises.title')}</h2>
        {now.length > 0 && <Lozenge tone="info">{t('promises.due', { count: now.length })}</Lozenge>}
      </div>
      {seen.length === 0 ? (
        <p className={styles.small}>{t('promises.none', { days: view.remeasureDays })}</p>
      ) : (
        <LessonLine view={view} />
      )}
      {measured.length > 0 && (
        <>
          <p className={`${styles.small} ${rows.legend}`} aria-hidden="true">
            <span>{t('promises.legend.promised')}</span>
            <span>{t('promises.legend.measured')}</span>
          </p>
          <ul className={rows.rows}>
            {measured.slice(0, all ? undefined : LISTED).map(({ promise, item }) => (
              <PromiseRow key={keyOf(promise)} promise={promise}>
                <About promise={promise} item={item} snapshot={snapshot} />
              </PromiseRow>
            ))}
          </ul>
          {measured.length > LISTED && (
            <div className={styles.actions}>
              <Button
                spacing="compact"
                appearance="subtle"
                onClick={() => {
                  setAll(!all);
                }}
              >
                {all ? t('promises.fewer') : t('promises.all', { count: measured.length })}
              </Button>
            </div>
          )}
        </>
      )}
      <CoverageLesson view={view} projectId={projectId} />
      {due.length > 0 && <AskAgain {...{ view, due, now: now.length, snapshot, place }} />}
      {view.calibration.length > 0 && <Calibrations view={view} />}
    </section>
  );
}

function keyOf({ issueId, needKey, personaKey }: PromiseView): string {
  return `${issueId} ${needKey} ${personaKey}`;
}

interface Promised {
  readonly promise: PromiseView;
  readonly item: RoadmapItem;
}

/** Whose need it is and which work promised: each opens. */
function About({ promise, item, snapshot }: Promised & { readonly snapshot: KnowledgeSnapshot }): ReactNode {
  const persona = snapshot.personas.find(({ key }) => key === promise.personaKey);
  const need = snapshot.needs.find(({ key }) => key === promise.needKey);
  return (
    <>
      {persona !== undefined && <PersonaMark persona={persona} size="small" />}
      <Opener kind="need" id={promise.needKey} className={styles.link}>
        {need?.title ?? promise.needKey}
      </Opener>
      <Opener kind="item" id={item.key} className={styles.link}>
        {item.key}
      </Opener>
    </>
  );
}

interface AskAgainProps {
  readonly view: OutcomesView;
  readonly due: readonly Promised[];
  /** So many of them are due today. */
  readonly now: number;
  readonly snapshot: KnowledgeSnapshot;
  readonly place: PageLocation;
}

/** Whom to ask about which need, the longest due first, with the survey for it; and what comes next. */
function AskAgain({ view, due, now, snapshot, place }: AskAgainProps): ReactNode {
  const { t, day } = useText();
  const next = due[now];
  const titleOf = (key: string): string => snapshot.needs.find((need) => need.key === key)?.title ?? key;
  return (
    <>
      <h3>{t('promises.ask')}</h3>
      <p className={styles.small}>
        {now === 0 && `${t('promises.ask.none')} `}
        {next !== undefined &&
          `${t('promises.ask.next', { day: day(next.promise.dueOn ?? ''), need: titleOf(next.promise.needKey) })} `}
        {t('promises.ask.hint', { days: view.remeasureDays, least: view.least })}
      </p>
      <ul className={styles.choices}>
        {due.slice(0, Math.min(now, LISTED)).map(({ promise, item }) => {
          const persona = snapshot.personas.find(({ key }) => key === promise.personaKey);
          return (
            <li key={keyOf(promise)} className={styles.head}>
              <About promise={promise} item={item} snapshot={snapshot} />
              <span className={styles.small}>
                {t('promises.line.overdue', { day: day(promise.dueOn ?? '') })}
              </span>
              <Button
                spacing="compact"
                aria-label={t('promises.ask.link', {
                  persona: persona?.name ?? promise.personaKey,
                  need: titleOf(promise.needKey),
                })}
                onClick={() => {
                  place.go('customers', `?view=surveys&kind=importance-satisfaction&need=${promise.needKey}`);
                }}
              >
                {t('promises.ask.short')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
