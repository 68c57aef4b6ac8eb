import CrossIcon from '@atlaskit/icon/core/cross';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SprintJson } from '@jira/agile';
import { reading, useReading } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { IconButton } from '../../../ui/icon-button';
import { Loaded } from '../../../ui/loaded';
import { SelectBox } from '../../../ui/select-box';
import { loadTeams } from './load-team';
import type { SprintTeam } from './load-team';
import type { Unit } from './plan-cells';
import { capacityOf, countedFully, othersOf, teamToBegin } from './team-draft';
import type { Counted, TeamDraft } from './team-draft';
import styles from './sprint-plan.module.css';

export interface ByPeopleProps {
  readonly sprint: SprintJson;
  /** Sprints that the pace is taken from, oldest first. */
  readonly closed: readonly SprintJson[];
  /** What they finished in the unit of the plan. */
  readonly done: readonly { readonly id: string; readonly donePoints: number }[];
  readonly unit: Unit;
  readonly onUse: (capacityPoints: number) => void;
}

const teams = reading({ jira: true }, (sprints: readonly SprintJson[]) => loadTeams(sprints));

/** How much fits by who is there: read and reckoned once somebody unfolds it. */
export function ByPeople(props: ByPeopleProps): ReactNode {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const { sprint, closed } = props;
  const known = useReading(teams, opened ? [sprint, ...closed] : null);
  return (
    <details
      className={styles.fold}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{t('sprint.people')}</summary>
      {opened && (
        <Loaded query={known} rows={3}>
          {(found) => <Team {...props} teams={found} />}
        </Loaded>
      )}
    </details>
  );
}

function Team(props: ByPeopleProps & { readonly teams: readonly SprintTeam[] }): ReactNode {
  const { sprint, teams: found, done, unit, onUse } = props;
  const { t } = useText();
  const past = found.filter(({ sprintId }) => sprintId !== sprint.id);
  const [draft, setDraft] = useState<TeamDraft>(() =>
    teamToBegin(
      found.find(({ sprintId }) => sprintId === sprint.id),
      past,
    ),
  );
  const others = othersOf(found, draft);
  const put = (person: Counted): void => {
    setDraft({ ...draft, people: draft.people.map((one) => (one.id === person.id ? person : one)) });
  };
  return (
    <div className={styles.team}>
      <label className={styles.check}>
        {t('sprint.people.days')}{' '}
        <Amount
          value={draft.days}
          most={60}
          onChange={(days) => {
            setDraft({ ...draft, days });
          }}
        />
      </label>
      {draft.people.length > 0 && (
        <TeamTable
          people={draft.people}
          days={draft.days}
          onPut={put}
          onRemove={(id) => {
            setDraft({ ...draft, people: draft.people.filter((one) => one.id !== id) });
          }}
        />
      )}
      {others.length > 0 && (
        <SelectBox
          label={t('sprint.people.add')}
          value=""
          options={[
            { value: '', label: t('sprint.people.choose') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => {
            const person = others.find((one) => one.id === id);
            if (person !== undefined) setDraft({ ...draft, people: [...draft.people, countedFully(person)] });
          }}
        />
      )}
      <Result capacity={capacityOf(draft, past, done)} unit={unit} onUse={onUse} />
    </div>
  );
}

interface TeamTableProps {
  readonly people: readonly Counted[];
  readonly days: number;
  readonly onPut: (person: Counted) => void;
  readonly onRemove: (id: string) => void;
}

function TeamTable({ people, days, onPut, onRemove }: TeamTableProps): ReactNode {
  const { t } = useText();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('sprint.people.who')}</th>
          <th scope="col">{t('sprint.people.share')}</th>
          <th scope="col">{t('sprint.people.off')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('sprint.people.remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row" dir="auto">
              {person.name}
            </th>
            <td>
              <Amount
                label={t('sprint.people.share.of', { name: person.name })}
                value={person.sharePercent}
                most={100}
                onChange={(sharePercent) => {
                  onPut({ ...person, sharePercent });
                }}
              />
            </td>
            <td>
              <Amount
                label={t('sprint.people.off.of', { name: person.name })}
                value={person.daysOff}
                most={days}
                onChange={(daysOff) => {
                  onPut({ ...person, daysOff });
                }}
              />
            </td>
            <td>
              <IconButton
                icon={CrossIcon}
                label={t('sprint.people.remove.name', { name: person.name })}
                onClick={() => {
                  onRemove(person.id);
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ResultProps extends Pick<ByPeopleProps, 'unit' | 'onUse'> {
  readonly capacity: ReturnType<typeof capacityOf>;
}

/** What the people come to, with where it is taken from, to be used as the capacity. */
function Result({ capacity, unit, onUse }: ResultProps): ReactNode {
  const { t, number } = useText();
  const { personDays, perPersonDay, points, range, sprints } = capacity;
  const shown = (value: number): string => number(value, Number.isInteger(value) ? 0 : 1);
  const days = t('sprint.people.person-days', { days: shown(personDays) });
  if (points === null || perPersonDay === null) {
    return (
      <p className={styles.small} role="status">
        {days} {t('sprint.people.no-pace')}
      </p>
    );
  }
  const rounded = Math.round(points);
  return (
    <>
      <p className={styles.small} role="status">
        {days} {t(`sprint.people.pace.${unit}`, { pace: number(perPersonDay, 2), count: sprints })}{' '}
        {range === null
          ? t('sprint.people.about', { points: number(points, 0) })
          : t('sprint.people.between', {
              points: number(points, 0),
              low: number(range.low, 0),
              high: number(range.high, 0),
            })}
      </p>
      {rounded > 0 && (
        <button
          type="button"
          className={styles.tool}
          onClick={() => {
            onUse(rounded);
          }}
        >
          {t('sprint.people.use', { points: number(rounded, 0) })}
        </button>
      )}
    </>
  );
}

interface AmountProps {
  /** Absent where a label stands around it. */
  readonly label?: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A number from 0 up, in halves; what is typed beyond its bounds counts as the bound. */
function Amount({ label, value, most, onChange }: AmountProps): ReactNode {
  return (
    <input
      className={styles.number}
      type="number"
      min={0}
      max={most}
      step={0.5}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const typed = event.currentTarget.valueAsNumber;
        onChange(Number.isFinite(typed) ? Math.min(most, Math.max(0, typed)) : 0);
      }}
    />
  );
}
