import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { NeedView } from '@contract/value/knowledge-views';
import { addDays } from '@domain/iso-date';
import { MOST_RATED } from '@domain/records/round';
import { userDay } from '../../../api/user-day';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import { useSurface } from '../../../ui/surface-root';
import { PeopleField } from './people-field';
import type { Person } from './people-field';
import styles from './rounds.module.css';

/** So many needs are chosen to begin with: what customers miss most, and no more than one sitting holds. */
const CHOSEN_AT_FIRST = 5;
const DAYS_AT_FIRST = 7;

interface RoundFormProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly onDone: () => void;
}

/** Which needs are rated, as whom, by whom, and until when. */
export function RoundForm({ projectId, snapshot, onDone }: RoundFormProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const { accountId } = useSurface();
  const open = useWrite('round.open', { until: ['round.list'] });
  const [id] = useState(() => crypto.randomUUID());
  const [personaKey, setPersonaKey] = useState(snapshot.personas[0]?.key ?? '');
  const [name, setName] = useState<string | null>(null);
  const [endsOn, setEndsOn] = useState(() => addDays(userDay(), DAYS_AT_FIRST));
  const [people, setPeople] = useState<readonly Person[]>(
    accountId === null ? [] : [{ accountId, name: t('rounds.you') }],
  );
  const needs = useMemo(() => {
    const has = (need: NeedView): number => (need.personaKeys.includes(personaKey) ? 1 : 0);
    return [...snapshot.needs].sort((a, b) => has(b) - has(a) || b.gap - a.gap);
  }, [snapshot.needs, personaKey]);
  const [chosen, setNeedKeys] = useState<readonly string[] | null>(null);
  const needKeys =
    chosen ??
    needs
      .flatMap(({ key, personaKeys }) => (personaKeys.includes(personaKey) ? [key] : []))
      .slice(0, CHOSEN_AT_FIRST);
  const persona = snapshot.personas.find(({ key }) => key === personaKey);
  const shownName = name ?? t('rounds.field.name.start', { persona: persona?.name ?? '' });
  const ready = needKeys.length > 0 && people.length > 0 && shownName.trim() !== '';
  return (
    <form
      className={styles.form}
      aria-label={t('rounds.open')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const invitedIds = people.map((one) => one.accountId);
        const round = { name: shownName, personaKey, needKeys: [...needKeys], invitedIds, endsOn };
        open.run({ projectId, id, round }, () => {
          announce(t('rounds.opened'));
          onDone();
        });
      }}
    >
      <SelectBox
        label={t('rounds.field.persona')}
        value={personaKey}
        onChange={setPersonaKey}
        options={snapshot.personas.map((one) => ({ value: one.key, label: one.name }))}
      />
      <NeedChoices needs={needs} chosen={needKeys} onChange={setNeedKeys} />
      <PeopleField projectId={projectId} people={people} onChange={setPeople} />
      <label className={styles.field}>
        <span className={styles.faint}>{t('rounds.field.ends')}</span>
        <input
          type="date"
          required
          min={userDay()}
          value={endsOn}
          onChange={(event) => {
            setEndsOn(event.currentTarget.value);
          }}
        />
      </label>
      <label className={styles.field}>
        <span className={styles.faint}>{t('rounds.field.name')}</span>
        <input
          type="text"
          required
          maxLength={120}
          value={shownName}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
      </label>
      {!ready && <p className={styles.faint}>{t('rounds.nothing-chosen')}</p>}
      {open.failure !== null && <FailureNote error={open.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" isLoading={open.busy} isDisabled={!ready}>
          {t('rounds.open.do')}
        </Button>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}

interface NeedChoicesProps {
  readonly needs: readonly NeedView[];
  readonly chosen: readonly string[];
  readonly onChange: (needKeys: readonly string[]) => void;
}

function NeedChoices({ needs, chosen, onChange }: NeedChoicesProps): ReactNode {
  const { t } = useText();
  return (
    <fieldset className={styles.field}>
      <legend>{t('rounds.field.needs')}</legend>
      <ul className={styles.needs}>
        {needs.map(({ key, title }) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(key)}
                disabled={chosen.length >= MOST_RATED && !chosen.includes(key)}
                onChange={(event) => {
                  onChange(
                    event.currentTarget.checked ? [...chosen, key] : chosen.filter((other) => other !== key),
                  );
                }}
              />
              <span dir="auto">{title}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
