import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { rankByBand } from '@domain/planning/sprint/backlog-rank';
import type { RankMove } from '@domain/planning/sprint/backlog-rank';
import { VALUE_BANDS } from '@domain/value/bands';
import { rankIssues } from '@jira/agile-moves';
import type { MoveResult } from '@jira/agile-moves';
import { myPermissions } from '@jira/my-permissions';
import { jiraAsUser } from '../../../api/jira';
import { reading, useChanged, useReading } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import type { ItemRow } from '../../../api/work-items/item-numbers';
import { undoRank } from './undo-rank';
import styles from '../sprint-plan/sprint-plan.module.css';

type State =
  | { readonly kind: 'ready' }
  | { readonly kind: 'moving' }
  | { readonly kind: 'done'; readonly result: MoveResult; readonly before: readonly string[] }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What ranking needs: both, or it cannot be done. */
const rankRights = reading({}, (projectId: string) =>
  myPermissions(jiraAsUser, { projectId }, ['SCHEDULE_ISSUES', 'EDIT_ISSUES']),
);

interface RankBacklogProps {
  /** The backlog in Jira's rank order. */
  readonly rows: readonly ItemRow[];
  readonly projectId: string;
  /** False = only a part of the backlog is loaded; ranking a part would tear the rest apart. */
  readonly complete: boolean;
  readonly reload: () => Promise<unknown>;
}

/** Brings the backlog into the order of its bands; inside a band the team's own order stays. */
export function RankBacklog({ rows, projectId, complete, reload }: RankBacklogProps): ReactNode {
  const { t, list } = useText();
  const announce = useAnnounce();
  const changed = useChanged();
  const [state, setState] = useState<State>({ kind: 'ready' });
  const rights = useReading(rankRights, projectId);
  const moves = rankByBand(
    rows.map((row) => ({
      key: row.item.key,
      band: row.band === 'unscored' ? null : 1 + VALUE_BANDS.indexOf(row.band),
    })),
  );
  const moving = moves.flatMap((move) => move.keys);
  const canRank = rights.data !== undefined && rights.data.size === 2;
  const run = async (steps: readonly RankMove[]): Promise<void> => {
    const before = rows.map((row) => row.item.key);
    setState({ kind: 'moving' });
    try {
      const result = await rankIssues(jiraAsUser, steps);
      setState({ kind: 'done', result, before });
      announce(t('sprint.rank.done', { count: result.moved.length }));
      changed('item');
      await reload();
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };
  return (
    <section className={styles.apply} aria-label={t('sprint.rank')}>
      <h2 className={styles.heading}>{t('sprint.rank')}</h2>
      <p>
        {moving.length === 0
          ? t('sprint.rank.in-order')
          : t('sprint.rank.preview', { count: moving.length, keys: list(moving.slice(0, 12)) })}{' '}
        {moving.length > 12 && t('sprint.rank.more', { count: moving.length - 12 })}
      </p>
      {!complete && <Note tone="warning" title={t('sprint.rank.cut')} />}
      {rights.isSuccess && !canRank && <Note tone="info" title={t('sprint.readonly.title')} />}
      {rights.isError && <FailureNote error={rights.error} onRetry={() => void rights.refetch()} />}
      {state.kind === 'failed' && <FailureNote error={state.error} />}
      {state.kind === 'done' && (
        <>
          <p role="status">{t('sprint.rank.done', { count: state.result.moved.length })}</p>
          {state.result.failed.length > 0 && (
            <Note tone="danger" title={t('sprint.apply.refused', { count: state.result.failed.length })}>
              <ul className={styles.sentences}>
                {state.result.failed.map((failure) => (
                  <li key={failure.key}>
                    {failure.key}: {failure.reason}
                  </li>
                ))}
              </ul>
            </Note>
          )}
          {state.result.untried.length > 0 && (
            <Note tone="danger" title={t('sprint.apply.untried', { keys: list(state.result.untried) })}>
              {state.result.stoppedBy}
            </Note>
          )}
        </>
      )}
      <div className={styles.footRow}>
        <Button
          appearance="primary"
          isDisabled={!canRank || !complete || moving.length === 0 || state.kind === 'moving'}
          onClick={() => void run(moves)}
        >
          {t('sprint.rank.apply')}
        </Button>
        {state.kind === 'done' && state.result.moved.length > 0 && (
          <Button
            onClick={() =>
              void run(
                undoRank(
                  state.before,
                  rows.map((row) => row.item.key),
                ),
              )
            }
          >
            {t('sprint.apply.undo')}
          </Button>
        )}
      </div>
    </section>
  );
}
