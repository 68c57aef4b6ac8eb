import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../api/read';
import type { WorkItems } from '../api/work-items/use-work-items';
import { useText } from '../i18n/text';
import styles from './roadmap-page.module.css';

/** While something is computed people see it end; else it is asked for when somebody has changed something. */
const LOOK_WHILE_MS = 2_000;

interface ComputingLineProps {
  readonly projectId: string;
  readonly work: Pick<WorkItems, 'catchUp' | 'changesSeen'>;
}

/** What the numbers on the page do not know yet, and since when; nothing while everything is computed. */
export function ComputingLine({ projectId, work }: ComputingLineProps): ReactNode {
  const { t, instant } = useText();
  const { data, refetch } = useRead(
    'score.waiting',
    { projectId },
    { every: (answer) => (answer?.since == null ? false : LOOK_WHILE_MS) },
  );
  const since = data?.since ?? null;
  const was = useRef(since);
  const { catchUp, changesSeen } = work;
  useEffect(() => {
    if (changesSeen > 0) void refetch();
  }, [changesSeen, refetch]);
  useEffect(() => {
    // What was computed stands in Jira now.
    if (was.current !== null && since === null) catchUp();
    was.current = since;
  }, [since, catchUp]);
  if (data === undefined || since === null) return null;
  const at = instant(since);
  return (
    <p className={styles.computing} role="status">
      {data.items === 0 ? t('computing.none', { at }) : t('computing', { count: data.items, at })}{' '}
      {data.until !== null && t('computing.until', { at: instant(data.until) })}
    </p>
  );
}
