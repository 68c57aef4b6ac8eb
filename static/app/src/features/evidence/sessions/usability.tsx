import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { QUESTIONNAIRES, TASK_RESULTS } from '@domain/records/session';
import { QUESTIONS, usabilityOf } from '@domain/surveys/usability';
import type { SessionView } from '@contract/evidence/session-views';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { SelectBox } from '../../../ui/select-box';
import { LineField } from '../said-fields';
import styles from './sessions.module.css';

interface UsabilityProps {
  readonly projectId: string;
  readonly session: SessionView;
  readonly canEdit: boolean;
}

type Draft = Pick<SessionView, 'tasks' | 'questionnaire' | 'answers'>;

/** What a usability test came to: who got which task done, and how they scored it. */
export function Usability({ projectId, session, canEdit }: UsabilityProps): ReactNode {
  const { t, number } = useText();
  const save = useWrite('session.save');
  const [draft, setDraft] = useState<Draft>(session);
  const { tasks, score } = usabilityOf(draft);
  const { tasks: given, questionnaire, answers } = draft;
  const changed =
    given !== session.tasks || questionnaire !== session.questionnaire || answers !== session.answers;
  return (
    <section className={styles.usability} aria-label={t('session.tasks')}>
      <h3>{t('session.tasks')}</h3>
      <ul className={styles.list}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.row}>
            <strong dir="auto">{task.title}</strong>
            <span className={styles.facts}>
              <span>
                {t('session.task.done', { done: task.done, helped: task.helped, tried: task.tried })}
              </span>
              {canEdit &&
                session.participants.map((one) => (
                  <Result
                    key={one.id}
                    who={one.named && one.name !== '' ? one.name : one.speaker}
                    participant={one.id}
                    taskId={task.id}
                    draft={draft}
                    onDraft={setDraft}
                  />
                ))}
            </span>
          </li>
        ))}
      </ul>
      {canEdit && <NewTask draft={draft} onDraft={setDraft} />}
      {score !== null && (
        <p>
          {t('session.score', {
            name: t(`record-word.session.questionnaire.${questionnaire}`),
            score: number(score.mean),
            count: score.answers,
          })}
        </p>
      )}
      {canEdit && <Questionnaire session={session} draft={draft} onDraft={setDraft} />}
      {save.conflict !== null && <Note tone="warning" role="alert" title={t('session.conflict')} />}
      {save.failure !== null && <FailureNote error={save.failure} />}
      {canEdit && changed && (
        <div className={styles.acts}>
          <Button
            appearance="primary"
            spacing="compact"
            isLoading={save.busy}
            onClick={() => {
              save.run({
                projectId,
                id: session.id,
                version: session.version,
                set: { tasks: given, questionnaire, answers },
              });
            }}
          >
            {t('session.save-facts')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface DraftProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

interface ResultProps extends DraftProps {
  readonly who: string;
  readonly participant: string;
  readonly taskId: string;
}

function Result({ who, participant, taskId, draft, onDraft }: ResultProps): ReactNode {
  const { t } = useText();
  const task = draft.tasks.find(({ id }) => id === taskId);
  const result = task?.results.find((one) => one.participant === participant)?.result ?? '';
  return (
    <SelectBox
      label={who === '' ? t('session.participant') : who}
      value={result}
      options={[
        { value: '', label: t('session.result.none') },
        ...TASK_RESULTS.map((one) => ({
          value: one,
          label: t(`record-word.session.tasks.results.result.${one}`),
        })),
      ]}
      onChange={(value) => {
        const chosen = TASK_RESULTS.find((one) => one === value);
        onDraft({
          ...draft,
          tasks: draft.tasks.map((one) => {
            if (one.id !== taskId) return one;
            const others = one.results.filter((each) => each.participant !== participant);
            return {
              ...one,
              results: chosen === undefined ? others : [...others, { participant, result: chosen }],
            };
          }),
        });
      }}
    />
  );
}

function NewTask({ draft, onDraft }: DraftProps): ReactNode {
  const { t } = useText();
  const [title, setTitle] = useState('');
  return (
    <div className={styles.acts}>
      <LineField longest={300} label={t('session.task')} value={title} onChange={setTitle} />
      <Button
        spacing="compact"
        isDisabled={title.trim() === '' || draft.tasks.length >= 30}
        onClick={() => {
          const id = `t${String(1 + Math.max(0, ...draft.tasks.map((task) => Number(task.id.slice(1)) || 0)))}`;
          onDraft({ ...draft, tasks: [...draft.tasks, { id, title: title.trim(), results: [] }] });
          setTitle('');
        }}
      >
        {t('session.task.add')}
      </Button>
    </div>
  );
}

/** One line of answers for each participant, as they stand on the sheet: `5 1 4 2 …`. */
function Questionnaire({
  session,
  draft,
  onDraft,
}: DraftProps & { readonly session: SessionView }): ReactNode {
  const { t } = useText();
  const { count, most } = QUESTIONS[draft.questionnaire];
  return (
    <div className={styles.fields}>
      <SelectBox
        label={t('session.questionnaire')}
        value={draft.questionnaire}
        options={QUESTIONNAIRES.map((one) => ({
          value: one,
          label: t(`record-word.session.questionnaire.${one}`),
        }))}
        onChange={(value) => {
          const questionnaire = QUESTIONNAIRES.find((one) => one === value) ?? 'none';
          onDraft({ ...draft, questionnaire, answers: [] });
        }}
      />
      {count > 0 &&
        session.participants.map((one) => (
          <Answers
            key={`${one.id} ${draft.questionnaire}`}
            label={t('session.answers', {
              who: one.named && one.name !== '' ? one.name : one.speaker,
              count,
              most,
            })}
            given={draft.answers.find(({ participant }) => participant === one.id)?.answers ?? []}
            onGiven={(answers) => {
              const others = draft.answers.filter(({ participant }) => participant !== one.id);
              onDraft({
                ...draft,
                answers: answers.length === 0 ? others : [...others, { participant: one.id, answers }],
              });
            }}
          />
        ))}
    </div>
  );
}

interface AnswersProps {
  readonly label: string;
  readonly given: readonly number[];
  readonly onGiven: (answers: number[]) => void;
}

function Answers({ label, given, onGiven }: AnswersProps): ReactNode {
  const [typed, setTyped] = useState(given.join(' '));
  return (
    <LineField
      longest={60}
      label={label}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        onGiven((next.match(/[1-7]/g) ?? []).slice(0, 10).map(Number));
      }}
    />
  );
}
