import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WhyNot } from '@domain/planning/sprint/why-not';
import { jiraAsUser } from '../../../api/jira';
import { reading, useReading } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { useSettled } from '../../../ui/use-settled';
import { searchBacklog } from './load-candidates';
import { ItemCell, NumberCells, NumberHeads, byValuePerPoint } from './plan-cells';
import type { Unit } from './plan-cells';
import type { PlanItem } from './plan-items';
import type { PlanChoices } from './plan-problem';
import type { PlanSearch } from './use-plan';
import { WhyNotText } from './why-not-text';
import styles from './sprint-plan.module.css';

/** Rows shown before the person asks for all. */
const FIRST = 8;
/** Shorter words find too much to be worth asking Jira for. */
const LEAST_LETTERS = 2;
const PAUSE_MS = 300;

interface CandidateTableProps {
  readonly items: readonly PlanItem[];
  readonly present: ReadonlySet<string>;
  readonly most: number;
  readonly unit: Unit;
  readonly choices: PlanChoices;
  readonly search: PlanSearch;
  /** Where the backlog holds more than was loaded, and how to look there. */
  readonly further: { readonly projectId: string; readonly boardId: string } | null;
  /** An item that was found further down, made to fit into these rows. */
  readonly asRow: (item: PlanItem) => PlanItem;
  readonly onAdd: (item: PlanItem) => void;
  readonly onExclude: (key: string, excluded: boolean) => void;
}

type Asked = { readonly key: string; readonly why: WhyNot | null; readonly error: unknown };

interface AskedWords {
  readonly projectId: string;
  readonly boardId: string;
  readonly words: string;
}

const foundInBacklog = reading(
  { asks: ['knowledge.read', 'planning.read'], jira: true },
  async ({ projectId, boardId, words }: AskedWords, ask) => {
    const [snapshot, basis] = await Promise.all([
      ask('knowledge.read', { projectId }),
      ask('planning.read', { projectId }),
    ]);
    return searchBacklog({ transport: jiraAsUser, snapshot, basis }, boardId, words);
  },
);

/** What could come in: look for it, add it, rule it out, or ask why the best plan does without it. */
export function CandidateTable(props: CandidateTableProps): ReactNode {
  const { items, unit, further, asRow } = props;
  const { t } = useText();
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim(), PAUSE_MS);
  const asks = further !== null && words.length >= LEAST_LETTERS;
  const found = useReading(foundInBacklog, asks ? { ...further, words } : null);
  if (items.length === 0 && further === null)
    return <p className={styles.small}>{t('sprint.candidates.none')}</p>;
  const known = new Set(items.map((item) => item.key));
  const more = asks ? (found.data ?? []).filter((item) => !known.has(item.key)).map(asRow) : [];
  const sorted = [...items.filter((item) => matches(item, typed)), ...more].sort(byValuePerPoint);
  return (
    <section aria-label={t('sprint.candidates')}>
      <h2 className={styles.heading}>
        {t('sprint.candidates')} <span className={styles.badge}>{items.length}</span>
        <label className={styles.aside2}>
          {t('sprint.candidates.search')}{' '}
          <input
            type="search"
            className={styles.textInput}
            maxLength={100}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
        </label>
      </h2>
      {further !== null && <p className={styles.small}>{t('sprint.candidates.cut')}</p>}
      {asks && found.isFetching && <p role="status">{t('sprint.candidates.searching')}</p>}
      {asks && found.isError && <FailureNote error={found.error} onRetry={() => void found.refetch()} />}
      {sorted.length === 0 && !(asks && found.isFetching) ? (
        <p className={styles.small}>{t('sprint.candidates.nothing')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sprint.column.item')}</th>
              <NumberHeads unit={unit} />
              <th scope="col">
                <span className="visually-hidden">{t('sprint.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <CandidateRows {...props} rows={all ? sorted : sorted.slice(0, FIRST)} known={known} />
        </table>
      )}
      {sorted.length > FIRST && (
        <button
          type="button"
          className={styles.tool}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t('sprint.candidates.fewer') : t('sprint.candidates.all', { count: sorted.length })}
        </button>
      )}
    </section>
  );
}

/** Whether key or title hold every word. */
function matches({ key, row }: PlanItem, typed: string): boolean {
  const text = `${key} ${row.item.summary}`.toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

interface CandidateRowsProps extends CandidateTableProps {
  readonly rows: readonly PlanItem[];
  /** Keys of what takes part in the plan; the others can only be added. */
  readonly known: ReadonlySet<string>;
}

function CandidateRows(props: CandidateRowsProps): ReactNode {
  const { rows, known, present, most, choices, search, onAdd, onExclude } = props;
  const { t } = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const canAsk = search.proposal.kind === 'found';
  const ask = async (key: string): Promise<void> => {
    try {
      setAsked({ key, why: await search.whyNot(key), error: null });
    } catch (error) {
      setAsked({ key, why: null, error });
    }
  };
  return (
    <tbody>
      {rows.flatMap((item) => {
        const excluded = choices.excluded.includes(item.key);
        const row = (
          <tr key={item.key}>
            <td>
              <ItemCell item={item}>
                {present.has(item.key) && <Lozenge tone="warning">{t('sprint.mark.leaves')}</Lozenge>}
                {excluded && <Lozenge>{t('sprint.mark.excluded')}</Lozenge>}
              </ItemCell>
            </td>
            <NumberCells item={item} most={most} />
            <CandidateTools
              {...{ item, excluded, canAsk, onAdd, onExclude }}
              takesPart={known.has(item.key)}
              onAsk={() => void ask(item.key)}
            />
          </tr>
        );
        if (asked?.key !== item.key) return [row];
        return [
          row,
          <tr key={`${item.key} why`}>
            <td colSpan={8} className={styles.why} role="status">
              {asked.why !== null && <WhyNotText itemKey={item.key} why={asked.why} />}
              {asked.error !== null && <FailureNote error={asked.error} />}
            </td>
          </tr>,
        ];
      })}
    </tbody>
  );
}

interface CandidateToolsProps extends Pick<CandidateTableProps, 'onAdd' | 'onExclude'> {
  readonly item: PlanItem;
  readonly excluded: boolean;
  readonly takesPart: boolean;
  readonly canAsk: boolean;
  readonly onAsk: () => void;
}

function CandidateTools(props: CandidateToolsProps): ReactNode {
  const { item, excluded, takesPart, canAsk, onAdd, onExclude, onAsk } = props;
  const { t } = useText();
  return (
    <td className={styles.tools}>
      <button
        type="button"
        className={styles.tool}
        aria-label={t('sprint.add.item', { key: item.key })}
        onClick={() => {
          onAdd(item);
        }}
      >
        {t('sprint.add')}
      </button>
      <button
        type="button"
        className={styles.tool}
        disabled={!takesPart}
        aria-pressed={excluded}
        aria-label={t(excluded ? 'sprint.allow.item' : 'sprint.exclude.item', { key: item.key })}
        onClick={() => {
          onExclude(item.key, !excluded);
        }}
      >
        {t(excluded ? 'sprint.allow' : 'sprint.exclude')}
      </button>
      <button
        type="button"
        className={styles.tool}
        disabled={!canAsk || !takesPart}
        aria-label={t('sprint.why-not.item', { key: item.key })}
        onClick={onAsk}
      >
        {t('sprint.why-not')}
      </button>
    </td>
  );
}
