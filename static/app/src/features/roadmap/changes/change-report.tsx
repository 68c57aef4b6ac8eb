import type { ReactNode } from 'react';
import type { ChangesView } from '@contract/roadmap/change-views';
import { APP } from '../../../api/people';
import { useText } from '../../../i18n/text';
import type { ChangeEntries, ScoredEntry } from './change-entries';
import { ChangeSection } from './change-section';
import {
  decisionWords,
  lineWords,
  moveWords,
  priorityWords,
  rankWords,
  recordWords,
  signedWords,
} from './change-words';
import { recordDecisions, scoreDecisions } from './use-deciders';
import type { Deciders } from './use-deciders';
import styles from './changes.module.css';

interface ChangeReportProps {
  readonly view: ChangesView;
  readonly entries: ChangeEntries;
  /** Absent until Jira has told it. */
  readonly deciders: Deciders | undefined;
}

/** Rose, fell, new, gone, moved: each with its reasons and who decided. */
export function ChangeReport({ view, entries, deciders }: ChangeReportProps): ReactNode {
  const text = useText();
  const { t, day } = text;
  const scored = (entry: ScoredEntry): ReactNode => <Scored entry={entry} deciders={deciders} view={view} />;
  return (
    <>
      {view.models.length > 0 && (
        <section className={styles.models} aria-label={t('changed.models')}>
          <h2>{t('changed.models')}</h2>
          <ul>
            {view.models.map((model) => (
              <li key={model.version}>
                {t('changed.by', {
                  name:
                    model.accountId === APP
                      ? t('changed.app')
                      : (deciders?.names.get(model.accountId) ?? t('changed.somebody')),
                  day: day(model.at),
                  what: t('changed.model', { version: model.version }),
                })}
                {model.reason !== '' && ` ${t('changed.said', { reason: model.reason })}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.preset !== 'default' && (
        <p className={styles.small}>
          {t('changed.model.note', { preset: text.find(`preset.${view.preset}`) ?? view.preset })}
        </p>
      )}
      <div className={styles.columns}>
        <ChangeSection kind="rose" entries={entries.rose}>
          {scored}
        </ChangeSection>
        <ChangeSection kind="fell" entries={entries.fell}>
          {scored}
        </ChangeSection>
        <ChangeSection kind="moved" entries={entries.moved}>
          {(entry) => (
            <>
              {moveWords(entry, text).map((words) => (
                <div key={words}>{words}</div>
              ))}
              <Decided deciders={deciders} issueId={entry.issueId} />
            </>
          )}
        </ChangeSection>
        <ChangeSection kind="added" entries={entries.added}>
          {({ now }) => (
            <div className={styles.small}>
              {t(`plan.horizon.${now.horizon}`)} · {now.status}
            </div>
          )}
        </ChangeSection>
        <ChangeSection kind="gone" entries={entries.gone}>
          {({ why, issueId }) => (
            <>
              <div>{t(`changed.gone.${why}`)}</div>
              <Decided deciders={deciders} issueId={issueId} />
            </>
          )}
        </ChangeSection>
      </div>
    </>
  );
}

interface ScoredProps {
  readonly entry: ScoredEntry;
  readonly deciders: Deciders | undefined;
  readonly view: ChangesView;
}

function Scored({ entry, deciders, view }: ScoredProps): ReactNode {
  const text = useText();
  const { t } = text;
  const { change } = entry;
  const rank = rankWords(change, text);
  const decided = deciders === undefined ? [] : scoreDecisions(entry, deciders);
  const records = recordDecisions(entry, view);
  return (
    <>
      <div className={styles.amounts}>
        <strong>{signedWords((change.to ?? 0) - (change.from ?? 0), text)}</strong>
        <span>{priorityWords(change, text)}</span>
        {rank !== null && <span className={styles.small}>{rank}</span>}
      </div>
      <ul className={styles.lines} aria-label={t('changed.why')}>
        {change.lines.map((line) => (
          <li key={line.id}>
            <span>{lineWords(line, text)}</span>
            <span className={styles.number}>{signedWords(line.difference, text)}</span>
          </li>
        ))}
      </ul>
      {decided.slice(0, MOST_DECISIONS).map(({ decision, key }) => {
        const words = decisionWords(decision, text, key === entry.key ? undefined : key);
        return (
          <div key={words} className={styles.decided}>
            {words}
          </div>
        );
      })}
      {deciders !== undefined &&
        records.slice(0, MOST_DECISIONS).map((record) => (
          <div key={record.id} className={styles.decided}>
            {recordWords(record, deciders.names, text)}
          </div>
        ))}
      {deciders !== undefined && decided.length + records.length + view.models.length === 0 && (
        <div className={styles.small}>{t('changed.none-known')}</div>
      )}
    </>
  );
}

const MOST_DECISIONS = 3;

function Decided({ deciders, issueId }: { deciders: Deciders | undefined; issueId: string }): ReactNode {
  const text = useText();
  const decided = deciders?.byItem.get(issueId) ?? [];
  return decided.slice(0, MOST_DECISIONS).map((decision) => {
    const words = decisionWords(decision, text);
    return (
      <div key={words} className={styles.decided}>
        {words}
      </div>
    );
  });
}
