import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { retroOf } from '@domain/planning/sprint/retro';
import type { RetroLine } from '@domain/planning/sprint/retro';
import { bulkFetchAll } from '@jira/issues';
import { jiraAsUser } from '../../../api/jira';
import { reading, useRead, useReading } from '../../../api/read';
import { openIssue } from '../../../api/view';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import type { LozengeTone } from '../../../ui/lozenge';
import { Loaded } from '../../../ui/loaded';
import { PersonaMarks } from '../../../ui/persona-mark';
import type { PastSprint } from './load-past';
import styles from './sprint-plan.module.css';

/** Customers that a row names; of the rest it says how many they are. */
const NAMED = 3;

const titlesOf = reading({ jira: true }, async (issueIds: readonly string[]) => {
  const issues = await bulkFetchAll(jiraAsUser, issueIds, ['summary']);
  return new Map(
    issues.map(({ id, fields }) => [id, typeof fields['summary'] === 'string' ? fields['summary'] : '']),
  );
});
const noTitles: ReadonlyMap<string, string> = new Map();

interface SprintRetroProps {
  readonly sprint: PastSprint;
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly basis: PlanningBasis;
}

/** What one sprint promised, to whom, and what became of it. */
export function SprintRetro({ sprint, projectId, snapshot, basis }: SprintRetroProps): ReactNode {
  const { t } = useText();
  const outcomes = useRead('outcomes.read', { projectId });
  const ids = sprint.promisedItems.map(({ issueId }) => issueId);
  const titles = useReading(titlesOf, ids.length === 0 ? null : ids).data ?? noTitles;
  return (
    <section className={styles.scroll} tabIndex={0} aria-label={t('sprint.retro.of', { name: sprint.name })}>
      <h2 className={styles.heading}>{t('sprint.retro.of', { name: sprint.name })}</h2>
      <Loaded query={outcomes}>
        {({ verdicts }) => {
          const lines = retroOf(sprint.promisedItems, verdicts, [...basis.personas, ...basis.accounts]);
          if (lines.length === 0) return <p className={styles.small}>{t('sprint.retro.nothing')}</p>;
          return <Lines {...{ lines, snapshot, titles }} />;
        }}
      </Loaded>
    </section>
  );
}

const fates: Readonly<Record<RetroLine['fate'], LozengeTone>> = {
  done: 'success',
  open: 'warning',
  left: 'neutral',
};
const verdicts: Readonly<Record<NonNullable<RetroLine['verdict']>, LozengeTone>> = {
  met: 'success',
  partly: 'info',
  not: 'danger',
};

function Lines({
  lines,
  snapshot,
  titles,
}: {
  readonly lines: readonly RetroLine[];
  readonly snapshot: KnowledgeSnapshot;
  readonly titles: ReadonlyMap<string, string>;
}): ReactNode {
  const { t, list } = useText();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('sprint.column.item')}</th>
          <th scope="col">{t('sprint.retro.for')}</th>
          <th scope="col">{t('sprint.retro.fate')}</th>
          <th scope="col">{t('sprint.retro.outcome')}</th>
          <th scope="col">{t('sprint.retro.waiting')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { issueId, key, needKeys, personaKeys, fate, verdict, waiting } = line;
          const named = waiting.slice(0, NAMED);
          const rest = waiting.length - named.length;
          return (
            <tr key={issueId}>
              <th scope="row">
                <a
                  href={`/browse/${key}`}
                  onClick={(event) => {
                    event.preventDefault();
                    void openIssue(key);
                  }}
                >
                  {key}
                </a>{' '}
                {titles.get(issueId)}
              </th>
              <td>
                <PersonaMarks
                  personas={snapshot.personas.filter((persona) => personaKeys.includes(persona.key))}
                />{' '}
                {list(
                  needKeys.map(
                    (needKey) => snapshot.needs.find((need) => need.key === needKey)?.title ?? needKey,
                  ),
                )}
              </td>
              <td>
                <Lozenge tone={fates[fate]}>{t(`sprint.retro.fate.${fate}`)}</Lozenge>
              </td>
              <td>
                {verdict === null ? (
                  <span className={styles.small}>{fate === 'done' ? t('sprint.retro.no-answer') : '–'}</span>
                ) : (
                  <Lozenge tone={verdicts[verdict]}>{t(`sprint.retro.verdict.${verdict}`)}</Lozenge>
                )}
              </td>
              <td>
                {waiting.length === 0
                  ? t('sprint.retro.nobody')
                  : list(rest > 0 ? [...named, t('sprint.summary.more', { count: rest })] : named)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
