import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../api/read';
import type { WorkItems } from '../api/work-items/use-work-items';
import { useText } from '../i18n/text';
import styles from './roadmap-page.module.css';

/** While something is computed people see it end; else it is asked for when somebody has changed something. */
const LOOK_WHILE_MS = 2_000;
/** How often it is looked for what a change sets going: the app hears of it from Jira a moment later. */
const LOOKS = 5;

interface ComputingLineProps {
  readonly projectId: string;
  readonly work: Pick<WorkItems, 'catchUp' | 'changesSeen' | 'items'>;
}

/** What the numbers on the page do not know yet, and since when; nothing while everything is computed. */
export function ComputingLine({ projectId, work }: ComputingLineProps): ReactNode {
  const { t, instant } = useText();
  const { catchUp, changesSeen, items } = work;
  const [looking, setLooking] = useState({ changesSeen, at: 0, left: 0 });
  const { data, refetch, dataUpdatedAt } = useRead(
    'score.waiting',
    { projectId },
    { every: (answer) => (answer?.since == null && looking.left === 0 ? false : LOOK_WHILE_MS) },
  );
  const since = data?.since ?? null;
  const was = useRef(since);
  if (looking.changesSeen !== changesSeen) setLooking({ changesSeen, at: dataUpdatedAt, left: LOOKS });
  else if (looking.at !== dataUpdatedAt) {
    // Once it is seen to be computed, it is looked at until it ends.
    setLooking({ changesSeen, at: dataUpdatedAt, left: since === null ? Math.max(0, looking.left - 1) : 0 });
  }
  useEffect(() => {
    if (changesSeen > 0) void refetch({ cancelRefetch: false });
  }, [changesSeen, refetch]);
  useEffect(() => {
    // What was computed stands in Jira now.
    if (was.current !== null && since === null) catchUp();
    was.current = since;
  }, [since, catchUp]);
  if (data === undefined) return null;
  if (since === null) {
    const count = looking.left === 0 ? 0 : items.filter(isUnvalued).length;
    if (count === 0) return null;
    return (
      <p className={styles.computing} role="status">
        {t('computing.first', { count })}
      </p>
    );
  }
  const at = instant(since);
  return (
    <p className={styles.computing} role="status">
      {data.items === 0 ? t('computing.none', { at }) : t('computing', { count: data.items, at })}{' '}
      {data.until !== null && t('computing.until', { at: instant(data.until) })}
    </p>
  );
}

/** Serves a need and has no value: what it is worth comes with the next computation. */
function isUnvalued({ needKeys, statusCategory, written }: WorkItems['items'][number]): boolean {
  return needKeys.length > 0 && statusCategory !== 'done' && written.value === null;
}
