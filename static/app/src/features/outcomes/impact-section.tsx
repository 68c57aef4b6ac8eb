import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { ImpactRow } from '@contract/outcomes/outcome-views';
import { useRead } from '../../api/read';
import { userDay } from '../../api/user-day';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import { Loaded } from '../../ui/loaded';
import { PersonaMark } from '../../ui/persona-mark';
import { dueWords, promiseLine } from './promise-words';
import { OutcomeWords } from './section';
import styles from './outcomes.module.css';

interface ImpactSectionProps {
  readonly issueId: string;
  readonly personas: readonly PersonaView[];
}

/** What the work changes for each persona: the gap before and after, and what was measured since. */
export function ImpactSection(props: ImpactSectionProps): ReactNode {
  return (
    <OutcomeWords>
      <Impact {...props} />
    </OutcomeWords>
  );
}

function Impact({ issueId, personas }: ImpactSectionProps): ReactNode {
  const { t } = useText();
  const impact = useRead('impact.read', { issueId });
  return (
    <section className={styles.part} aria-label={t('impact.title')}>
      <h3>{t('impact.title')}</h3>
      <Loaded query={impact}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles.small}>{t('impact.none')}</p>
          ) : (
            <>
              <table className={styles.table}>
                <caption className="visually-hidden">{t('impact.title')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('impact.persona')}</th>
                    <th scope="col">{t('impact.gap')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Row key={`${row.needKey} ${row.personaKey}`} row={row} personas={personas} />
                  ))}
                </tbody>
              </table>
              <p className={styles.small}>{t('impact.expected')}</p>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Row({ row, personas }: { row: ImpactRow; personas: readonly PersonaView[] }): ReactNode {
  const { t, number } = useText();
  const persona = personas.find(({ key }) => key === row.personaKey);
  const name = persona?.name ?? row.personaKey;
  const { gapBefore, gapAfter } = row;
  const at = (point: number): string => `${String(Math.min(100, Math.max(0, 5 * point)))}%`;
  return (
    <tr>
      <th scope="row">
        {persona === undefined ? name : <PersonaMark persona={persona} size="small" withName />}
        <div className={styles.small}>{row.needTitle}</div>
        {row.coverageAssumed && <Lozenge tone="warning">{t('impact.coverage.assumed')}</Lozenge>}
      </th>
      <td>
        <div
          className={styles.gap}
          role="img"
          aria-label={t('impact.gap.name', {
            persona: name,
            need: row.needTitle,
            before: number(gapBefore.estimate),
            after: number(gapAfter.estimate),
            low: number(gapAfter.low),
            high: number(gapAfter.high),
          })}
        >
          <div
            className={styles.gapRange}
            style={{ insetInlineStart: at(gapAfter.low), inlineSize: at(gapAfter.high - gapAfter.low) }}
          />
          <div
            className={styles.gapMove}
            style={{
              insetInlineStart: at(gapAfter.estimate),
              inlineSize: at(gapBefore.estimate - gapAfter.estimate),
            }}
          />
          <div className={styles.gapBefore} style={{ insetInlineStart: at(gapBefore.estimate) }} />
          <div className={styles.gapAfter} style={{ insetInlineStart: at(gapAfter.estimate) }} />
        </div>
        <div className={styles.figures}>
          {t('impact.gap.range', {
            before: number(gapBefore.estimate),
            after: number(gapAfter.estimate),
            low: number(gapAfter.low),
            high: number(gapAfter.high),
          })}
        </div>
        <Satisfaction row={row} />
      </td>
    </tr>
  );
}

function Satisfaction({ row }: { row: ImpactRow }): ReactNode {
  const text = useText();
  const { t, number } = text;
  const { promise } = row;
  return (
    <div className={styles.small}>
      {promise === null ? (
        <>
          {t('impact.satisfaction')}{' '}
          {t('impact.satisfaction.expected', {
            before: number(row.satisfactionBefore.estimate),
            after: number(row.satisfactionAfter.estimate),
          })}
        </>
      ) : (
        [promiseLine(promise, text), dueWords(promise, userDay(), text)].join(' ').trim()
      )}
    </div>
  );
}
