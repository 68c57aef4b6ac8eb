import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WhyNot } from '@domain/planning/sprint/why-not';
import { jiraAsUser } from '../../../api/jira';
import { reading, useReading } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { MenuItem } from '../../../ui/menu';
import { useSettled } from '../../../ui/use-settled';
import { MoreOfItem, MoveButton } from './item-tools';
import { searchBacklog } from './load-candidates';
import { ItemCell, NumberCells, NumberHeads, byValuePerPoint, matchesWords } from './plan-cells';
import type { Unit } from './plan-cells';
import type { PlanItem } from './plan-items';
import type { PlanChoices } from './plan-problem';
import { useDraggedRow, useDropList } from './use-plan-drag';
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
  /** Keys of the best plan; null while there is none. */
  readonly best: readonly string[] | null;
  readonly unit: Unit;
  readonly choices: PlanChoices;
  readonly search: PlanSearch;
  /** What a person looks for, in both lists. */
  readonly typed: string;
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

/** What could come in: add it, rule it out, or ask why the best plan does without it. */
export function CandidateTable(props: CandidateTableProps): ReactNode {
  const { items, unit, further, asRow, typed, choices } = props;
  const { t } = useText();
  const [all, setAll] = useState(false);
  const { area, over } = useDropList('backlog');
  const words = useSettled(typed.trim(), PAUSE_MS);
  const asks = further !== null && words.length >= LEAST_LETTERS;
  const found = useReading(foundInBacklog, asks ? { ...further, words } : null);
  const known = new Set(items.map((item) => item.key));
  const more = asks ? (found.data ?? []).filter((item) => !known.has(item.key)).map(asRow) : [];
  // What a person has just taken out stands first: it is at hand to be put back, and keeps the keyboard.
  const takenOut = new Set(choices.takenOut);
  const sorted = [...items.filter((item) => matchesWords(item, typed)), ...more].sort(
    (a, b) => Number(takenOut.has(b.key)) - Number(takenOut.has(a.key)) || byValuePerPoint(a, b),
  );
  const shown = all ? sorted : sorted.slice(0, Math.max(FIRST, takenOut.size));
  const nothing = items.length === 0 && further === null;
  return (
    <section ref={area} data-over={over} className={styles.list} aria-label={t('sprint.candidates')}>
      <h2 className={styles.heading}>
        {t('sprint.candidates')} <span className={styles.badge}>{items.length}</span>
      </h2>
      {further !== null && <p className={styles.small}>{t('sprint.candidates.cut')}</p>}
      {asks && found.isFetching && <p role="status">{t('sprint.candidates.searching')}</p>}
      {asks && found.isError && <FailureNote error={found.error} onRetry={() => void found.refetch()} />}
      {sorted.length === 0 && !(asks && found.isFetching) ? (
        <p className={styles.small}>{t(nothing ? 'sprint.candidates.none' : 'sprint.candidates.nothing')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sprint.column.item')}</th>
              <NumberHeads unit={unit} />
              <th scope="col">{t('sprint.column.best')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('sprint.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <CandidateRows {...props} rows={shown} known={known} />
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

interface CandidateRowsProps extends CandidateTableProps {
  readonly rows: readonly PlanItem[];
  /** Keys of what takes part in the plan; the others can only be added. */
  readonly known: ReadonlySet<string>;
}

function CandidateRows(props: CandidateRowsProps): ReactNode {
  const { rows, known, search, best } = props;
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
        const row = (
          <CandidateRow
            key={item.key}
            {...props}
            item={item}
            canAsk={canAsk}
            takesPart={known.has(item.key)}
            comes={best?.includes(item.key) ?? false}
            onAsk={() => void ask(item.key)}
          />
        );
        if (asked?.key !== item.key) return [row];
        return [
          row,
          <tr key={`${item.key} why`}>
            <td colSpan={9} className={styles.why} role="status">
              {asked.why !== null && <WhyNotText itemKey={item.key} why={asked.why} />}
              {asked.error !== null && <FailureNote error={asked.error} />}
            </td>
          </tr>,
        ];
      })}
    </tbody>
  );
}

interface CandidateRowProps extends CandidateTableProps {
  readonly item: PlanItem;
  readonly takesPart: boolean;
  /** The best plan takes it in. */
  readonly comes: boolean;
  readonly canAsk: boolean;
  readonly onAsk: () => void;
}

function CandidateRow(props: CandidateRowProps): ReactNode {
  const { item, comes, present, choices, onAdd } = props;
  const { t } = useText();
  const add = (): void => {
    onAdd(item);
  };
  const { row, dragging } = useDraggedRow('backlog', add);
  const excluded = choices.excluded.includes(item.key);
  return (
    <tr ref={row} data-dragging={dragging}>
      <td>
        <ItemCell item={item}>
          {present.has(item.key) && <Lozenge tone="warning">{t('sprint.mark.leaves')}</Lozenge>}
          {excluded && <Lozenge>{t('sprint.mark.excluded')}</Lozenge>}
        </ItemCell>
      </td>
      <NumberCells item={item} />
      <td className={styles.small}>{comes ? t('sprint.best.comes') : ''}</td>
      <CandidateTools {...props} excluded={excluded} onAdd={add} />
    </tr>
  );
}

interface CandidateToolsProps extends Pick<
  CandidateRowProps,
  'item' | 'takesPart' | 'canAsk' | 'onAsk' | 'onExclude'
> {
  readonly excluded: boolean;
  readonly onAdd: () => void;
}

function CandidateTools(props: CandidateToolsProps): ReactNode {
  const { item, excluded, takesPart, canAsk, onAdd, onExclude, onAsk } = props;
  const { t } = useText();
  const { key } = item;
  return (
    <td className={styles.tools}>
      <MoveButton itemKey={key} way="add" onMove={onAdd} />
      {takesPart && (
        <MoreOfItem itemKey={key}>
          {canAsk && <MenuItem onClick={onAsk}>{t('sprint.why-not')}</MenuItem>}
          <MenuItem
            onClick={() => {
              onExclude(key, !excluded);
            }}
          >
            {t(excluded ? 'sprint.allow' : 'sprint.exclude')}
          </MenuItem>
        </MoreOfItem>
      )}
    </td>
  );
}
