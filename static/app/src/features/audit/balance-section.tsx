import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { WORK_CLASSES, balanceOf, targetFrom } from '@domain/roadmap/balance';
import { useText } from '../../i18n/text';
import { SelectBox } from '../../ui/select-box';
import type { PageLocation } from '../roadmap/page-location';
import type { PlanEdits } from '../roadmap/use-plan-edits';
import type { WorkItems } from '../work-items/use-work-items';
import styles from './audit.module.css';

interface BalanceSectionProps {
  readonly work: WorkItems;
  readonly edits: PlanEdits;
  readonly canEdit: boolean;
  readonly place: PageLocation;
}

const EVEN = '33-33-34';
const FIRST = 8;

/** Business, feature and customer work against a target; what nobody has classified stays in sight. */
export function BalanceSection({ work, edits, canEdit, place }: BalanceSectionProps): ReactNode {
  const { t, percent, number } = useText();
  const balance = useMemo(() => balanceOf(work.items), [work.items]);
  const written = new URLSearchParams(place.search).get('target') ?? EVEN;
  const target = targetFrom(written) ?? targetFrom(EVEN);
  const nothingSaid = balance.classes.every((each) => each.points === 0);
  const setTarget = (text: string): void => {
    const params = new URLSearchParams(place.search);
    params.set('target', text);
    place.setSearch(`?${params.toString()}`);
  };
  return (
    <section className={styles.list} aria-label={t('balance.title')}>
      <h2>{t('balance.title')}</h2>
      <p className={styles.hint}>{t('balance.hint')}</p>
      <label className={styles.target}>
        {t('balance.target')}{' '}
        <input
          type="text"
          inputMode="numeric"
          key={written}
          defaultValue={written}
          aria-invalid={targetFrom(written) === null}
          onBlur={(event) => {
            setTarget(event.currentTarget.value);
          }}
        />
        {targetFrom(written) === null && <span role="alert"> {t('balance.target.wrong')}</span>}
      </label>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['work', 'items', 'points', 'share', 'goal', 'drift'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`balance.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {balance.classes.map((each) => {
            const goal01 = target?.[each.work] ?? 0;
            const drift = Math.round(100 * (each.points01 - goal01));
            return (
              <tr key={each.work}>
                <th scope="row">{t(`plan.work.${each.work}`)}</th>
                <td>{each.items}</td>
                <td>{number(each.points, 0)}</td>
                <td>
                  <meter value={each.points01} min={0} max={1} aria-label={percent(each.points01)} />{' '}
                  {percent(each.points01)}
                </td>
                <td>{percent(goal01)}</td>
                <td>
                  {nothingSaid
                    ? '–'
                    : t('balance.drift', { points: drift > 0 ? `+${String(drift)}` : String(drift) })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {balance.unsaid.length > 0 && (
        <>
          <h3>{t('balance.unsaid', { count: balance.unsaid.length })}</h3>
          <ul>
            {balance.unsaid.slice(0, FIRST).map((item) => (
              <li key={item.id}>
                <span>
                  {item.key} {item.summary}
                </span>
                {canEdit && (
                  <SelectBox
                    label={t('plan.work')}
                    value=""
                    onChange={(value) => {
                      const chosen = WORK_CLASSES.find((each) => each === value);
                      if (chosen !== undefined) void edits.apply(item, { work: chosen });
                    }}
                    options={[
                      { value: '', label: t('plan.work.none') },
                      ...WORK_CLASSES.map((each) => ({ value: each, label: t(`plan.work.${each}`) })),
                    ]}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
