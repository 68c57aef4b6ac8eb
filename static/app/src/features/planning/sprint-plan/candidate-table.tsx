import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WhyNot } from '@domain/planning/sprint/why-not';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { ItemCell, NumberCells, NumberHeads, byValuePerPoint, mostPerPoint } from './plan-cells';
import type { Unit } from './plan-cells';
import type { PlanItem } from './plan-items';
import type { PlanChoices } from './plan-problem';
import type { PlanSearch } from './use-plan';
import { WhyNotText } from './why-not-text';
import styles from './sprint-plan.module.css';

/** Rows shown before the person asks for all. */
const FIRST = 8;

interface CandidateTableProps {
  readonly items: readonly PlanItem[];
  readonly present: ReadonlySet<string>;
  readonly unit: Unit;
  readonly choices: PlanChoices;
  readonly search: PlanSearch;
  readonly onAdd: (key: string) => void;
  readonly onExclude: (key: string, excluded: boolean) => void;
}

type Asked = { readonly key: string; readonly why: WhyNot | null; readonly error: unknown };

/** What could come in: add it, rule it out, or ask why the best plan does without it. */
export function CandidateTable(props: CandidateTableProps): ReactNode {
  const { items, present, unit, choices, search, onAdd, onExclude } = props;
  const { t } = useText();
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const most = mostPerPoint(items);
  const sorted = [...items].sort(byValuePerPoint);
  const canAsk = search.proposal.kind === 'found';
  const ask = async (key: string): Promise<void> => {
    try {
      setAsked({ key, why: await search.whyNot(key), error: null });
    } catch (error) {
      setAsked({ key, why: null, error });
    }
  };
  if (items.length === 0) return <p className={styles.small}>{t('sprint.candidates.none')}</p>;
  return (
    <section aria-label={t('sprint.candidates')}>
      <h2 className={styles.heading}>
        {t('sprint.candidates')} <span className={styles.badge}>{items.length}</span>
      </h2>
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
        <tbody>
          {(all ? sorted : sorted.slice(0, FIRST)).flatMap((item) => {
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
                  onAsk={() => void ask(item.key)}
                />
              </tr>
            );
            if (asked?.key !== item.key) return [row];
            return [
              row,
              <tr key={`${item.key} why`}>
                <td colSpan={7} className={styles.why} role="status">
                  {asked.why !== null && <WhyNotText itemKey={item.key} why={asked.why} />}
                  {asked.error !== null && <FailureNote error={asked.error} />}
                </td>
              </tr>,
            ];
          })}
        </tbody>
      </table>
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

interface CandidateToolsProps extends Pick<CandidateTableProps, 'onAdd' | 'onExclude'> {
  readonly item: PlanItem;
  readonly excluded: boolean;
  readonly canAsk: boolean;
  readonly onAsk: () => void;
}

function CandidateTools(props: CandidateToolsProps): ReactNode {
  const { item, excluded, canAsk, onAdd, onExclude, onAsk } = props;
  const { t } = useText();
  return (
    <td className={styles.tools}>
      <button
        type="button"
        className={styles.tool}
        aria-label={t('sprint.add.item', { key: item.key })}
        onClick={() => {
          onAdd(item.key);
        }}
      >
        {t('sprint.add')}
      </button>
      <button
        type="button"
        className={styles.tool}
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
        disabled={!canAsk}
        aria-label={t('sprint.why-not.item', { key: item.key })}
        onClick={onAsk}
      >
        {t('sprint.why-not')}
      </button>
    </td>
  );
}
