import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { isoDate } from '@contract/identifiers';
import { makeVersions, takeBack } from '@jira/versions';
import type { MadeVersions } from '@jira/versions';
import { jiraAsUser } from '../../../api/jira';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import type { PlanItem } from '../sprint-plan/plan-items';
import styles from '../sprint-plan/sprint-plan.module.css';
import { useSaid } from '../../../i18n/said';

type Step =
  | { readonly kind: 'asking' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly made: MadeVersions; readonly undone: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

interface VersionPanelProps {
  readonly name: string;
  readonly itemKeys: readonly string[];
  /** Open items as they stand now: what is finished or gone needs no version any more. */
  readonly items: readonly PlanItem[];
  readonly wonNames: readonly string[];
  readonly onClose: () => void;
}

/** Turns a release plan into a Jira version, as the person who looks: preview, result item by item, and undo. */
export function VersionPanel(props: VersionPanelProps): ReactNode {
  const { itemKeys, items, wonNames, onClose } = props;
  const { t, list } = useText();
  const announce = useAnnounce();
  const [name, setName] = useState(props.name);
  const [date, setDate] = useState('');
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const open = items.filter((item) => itemKeys.includes(item.key));
  const gone = itemKeys.filter((key) => !open.some((item) => item.key === key));
  const run = async (work: () => Promise<MadeVersions>, undone: boolean): Promise<void> => {
    setStep({ kind: 'working' });
    try {
      setStep({ kind: 'done', made: await work(), undone });
      announce(t(undone ? 'release.version.undone' : 'release.version.done', { name }));
    } catch (error) {
      setStep({ kind: 'failed', error });
    }
  };
  const make = (): Promise<MadeVersions> => {
    const day = isoDate.safeParse(date);
    return makeVersions(jiraAsUser, {
      name: name.trim(),
      description: wonNames.length === 0 ? '' : t('release.version.for', { names: list(wonNames) }),
      releaseDate: day.success ? day.data : null,
      items: open.map((item) => ({ key: item.key, projectId: item.row.item.projectId })),
    });
  };
  return (
    <section className={styles.apply} aria-label={t('release.version')}>
      <h2 className={styles.heading}>{t('release.version')}</h2>
      {step.kind === 'failed' && <FailureNote error={step.error} />}
      {step.kind === 'working' && <p role="status">{t('release.version.working')}</p>}
      {step.kind === 'asking' && (
        <form
          className={styles.versionForm}
          onSubmit={(event) => {
            event.preventDefault();
            void run(make, false);
          }}
        >
          <p>
            <strong>{t('release.version.items', { count: open.length })}</strong>{' '}
            {list(open.map((item) => item.key))}
          </p>
          {gone.length > 0 && (
            <Note
              tone="warning"
              title={t('release.version.gone', { count: gone.length, keys: list(gone) })}
            />
          )}
          <p className={styles.small}>{t('release.version.hint')}</p>
          <VersionFields {...{ name, date }} canMake={open.length > 0} onName={setName} onDate={setDate} />
        </form>
      )}
      {step.kind === 'done' && <Made made={step.made} undone={step.undone} name={name} />}
      <div className={styles.footRow}>
        <span className={styles.grow} />
        {step.kind === 'done' &&
          !step.undone &&
          step.made.made.some((one) => one.result.moved.length > 0) && (
            <Button
              onClick={() => {
                void run(() => takeBack(jiraAsUser, step.made), true);
              }}
            >
              {t('sprint.apply.undo')}
            </Button>
          )}
        {step.kind === 'failed' && (
          <Button
            onClick={() => {
              setStep({ kind: 'asking' });
            }}
          >
            {t('release.version.again')}
          </Button>
        )}
        <Button appearance="subtle" isDisabled={step.kind === 'working'} onClick={onClose}>
          {t(step.kind === 'asking' ? 'action.cancel' : 'action.close')}
        </Button>
      </div>
    </section>
  );
}

interface VersionFieldsProps {
  readonly name: string;
  readonly date: string;
  readonly canMake: boolean;
  readonly onName: (name: string) => void;
  readonly onDate: (date: string) => void;
}

function VersionFields({ name, date, canMake, onName, onDate }: VersionFieldsProps): ReactNode {
  const { t } = useText();
  return (
    <div className={styles.footRow}>
      <label className={styles.check}>
        {t('release.keep.name')}
        <input
          className={styles.textInput}
          value={name}
          maxLength={255}
          required
          onChange={(event) => {
            onName(event.currentTarget.value);
          }}
        />
      </label>
      <label className={styles.check}>
        {t('release.version.date')}
        <input
          className={styles.textInput}
          type="date"
          value={date}
          onChange={(event) => {
            onDate(event.currentTarget.value);
          }}
        />
      </label>
      <Button type="submit" appearance="primary" isDisabled={!canMake || name.trim() === ''}>
        {t('release.version.make')}
      </Button>
    </div>
  );
}

/** What Jira did and what it refused, each with its reason. */
function Made({ made, undone, name }: { made: MadeVersions; undone: boolean; name: string }): ReactNode {
  const { t, list } = useText();
  const say = useSaid();
  const moved = made.made.flatMap(({ result }) => result.moved);
  const refused = [
    ...made.failed.map(({ keys, reason }) => `${list(keys)}: ${say(reason)}`),
    ...made.made.flatMap(({ result }) => result.failed.map(({ key, reason }) => `${key}: ${say(reason)}`)),
    ...made.made.flatMap(({ result }) =>
      result.untried.length === 0
        ? []
        : [`${list(result.untried)}: ${result.stoppedBy === null ? '' : say(result.stoppedBy)}`],
    ),
  ];
  return (
    <>
      {moved.length > 0 && (
        <p role="status">
          <strong>{t(undone ? 'release.version.undone' : 'release.version.done', { name })}</strong>{' '}
          {list(moved)}
        </p>
      )}
      {refused.length > 0 && (
        <Note tone="danger" title={t('release.version.refused')}>
          <ul className={styles.sentences}>
            {refused.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
