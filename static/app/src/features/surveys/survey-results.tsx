import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SurveyKind } from '@domain/surveys/survey';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { SurveyResults } from '@contract/surveys/survey-views';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { SelectBox } from '../../ui/select-box';
import { Skeleton } from '../../ui/skeleton';
import { ImportanceTable } from './importance-table';
import { KanoTable } from './kano-table';
import { RatingView } from './rating-view';
import styles from './surveys.module.css';

interface SurveyResultsProps {
  readonly kind: SurveyKind;
  readonly snapshot: KnowledgeSnapshot;
  readonly projectId: string;
  readonly onAsk: () => void;
}

/** What a survey says, of the persona and the days that are chosen; in words where nobody has answered. */
export function SurveyResultsView({ kind, snapshot, projectId, onAsk }: SurveyResultsProps): ReactNode {
  const { t } = useText();
  const [by, setBy] = useState<'month' | 'quarter'>('quarter');
  const [personaKey, setPersonaKey] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const filter = { by, personaKey, from: from === '' ? null : from, to: to === '' ? null : to };
  const results = useRead('survey.results', { projectId, kind, filter });
  const isRating = kind !== 'kano' && kind !== 'importance-satisfaction';
  return (
    <section className={styles.results} aria-label={t('surveys.results')}>
      <div className={styles.actions}>
        <SelectBox
          label={t('surveys.persona')}
          value={personaKey ?? ''}
          options={[
            { value: '', label: t('surveys.everybody') },
            ...snapshot.personas.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onChange={(value) => {
            setPersonaKey(value === '' ? null : value);
          }}
        />
        {isRating && (
          <SelectBox
            label={t('surveys.by')}
            value={by}
            options={[
              { value: 'quarter', label: t('surveys.by.quarter') },
              { value: 'month', label: t('surveys.by.month') },
            ]}
            onChange={(value) => {
              setBy(value === 'month' ? 'month' : 'quarter');
            }}
          />
        )}
        <label className={styles.day}>
          {t('surveys.from')}
          <input
            type="date"
            value={from}
            onChange={(event) => {
              setFrom(event.currentTarget.value);
            }}
          />
        </label>
        <label className={styles.day}>
          {t('surveys.to')}
          <input
            type="date"
            value={to}
            onChange={(event) => {
              setTo(event.currentTarget.value);
            }}
          />
        </label>
      </div>
      {results.isPending && <Skeleton rows={6} label={t('surveys.loading')} />}
      {results.isError && <FailureNote error={results.error} onRetry={() => void results.refetch()} />}
      {results.data !== undefined &&
        (isEmpty(results.data) ? (
          <Note
            tone="neutral"
            title={t('surveys.none', { kind: t(`survey-kind.${kind}`) })}
            actions={
              <Button spacing="compact" appearance="primary" onClick={onAsk}>
                {t('surveys.none.ask')}
              </Button>
            }
          >
            {t('surveys.none.text')}
          </Note>
        ) : (
          <ResultsOf results={results.data} snapshot={snapshot} />
        ))}
    </section>
  );
}

function ResultsOf({
  results,
  snapshot,
}: {
  results: SurveyResults;
  snapshot: KnowledgeSnapshot;
}): ReactNode {
  switch (results.kind) {
    case 'kano':
      return <KanoTable rows={results.rows} snapshot={snapshot} />;
    case 'importance-satisfaction':
      return <ImportanceTable results={results} snapshot={snapshot} />;
    default:
      return <RatingView results={results} snapshot={snapshot} />;
  }
}

function isEmpty(results: SurveyResults): boolean {
  if (results.kind === 'kano') return results.rows.length === 0;
  if (results.kind === 'importance-satisfaction')
    return results.rows.length === 0 && results.withoutPersona === 0;
  return results.all.answers === 0;
}
