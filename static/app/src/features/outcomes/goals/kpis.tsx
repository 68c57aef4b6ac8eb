import { useState } from 'react';
import type { ReactNode } from 'react';
import { isKpi } from '@domain/records/kpi-kind';
import { RATING_KINDS } from '@domain/surveys/rating-score';
import type { GoalsView, MetricView } from '@contract/outcomes/goal-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { CompareAround } from './compare-around';
import { KpiCard } from './kpi-card';
import { MetricPoints } from './metric-points';
import { metricName } from './metric-words';
import styles from './goals.module.css';

export type PeriodLength = 'month' | 'quarter';

interface KpisProps {
  readonly page: GoalsView;
  readonly snapshot: KnowledgeSnapshot;
  readonly projectId: string;
  readonly by: PeriodLength;
  readonly onBy: (by: PeriodLength) => void;
}

/** The numbers that every product watches, then its own: each with its formula, its interval and its trend. */
export function Kpis({ page, snapshot, projectId, by, onBy }: KpisProps): ReactNode {
  const text = useText();
  const { t } = text;
  const [openId, setOpenId] = useState<string | null>(null);
  const open = page.metrics.find((metric) => metric.id === openId);
  const rating = RATING_KINDS.find((kind) => kind === openId);
  return (
    <>
      <div className={styles.actions}>
        <SelectBox
          label={t('kpis.by')}
          value={by}
          options={[
            { value: 'quarter', label: t('kpis.by.quarter') },
            { value: 'month', label: t('kpis.by.month') },
          ]}
          onChange={(value) => {
            onBy(value === 'month' ? 'month' : 'quarter');
          }}
        />
        <span className={styles.faint}>{t('kpis.hint')}</span>
      </div>
      <ul className={styles.kpis}>
        {page.metrics.map((metric) => (
          <li key={metric.id}>
            <KpiCard
              metric={metric}
              isOpen={metric.id === openId}
              onOpen={() => {
                setOpenId(metric.id === openId ? null : metric.id);
              }}
            />
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <section className={styles.card} aria-label={metricName(open, text)}>
          <h2>{metricName(open, text)}</h2>
          <p className={styles.faint}>{formulaOf(open, text)}</p>
          <MetricPoints
            key={open.id}
            metric={open}
            projectId={projectId}
            canEdit={snapshot.canManageKnowledge && open.id !== 'tickets-per-need'}
          />
          {rating !== undefined && <CompareAround key={rating} kind={rating} projectId={projectId} />}
          {open.id === 'tickets-per-need' && <Tickets page={page} snapshot={snapshot} />}
        </section>
      )}
    </>
  );
}

function formulaOf({ id }: Pick<MetricView, 'id'>, { t }: ReturnType<typeof useText>): string {
  return isKpi(id) ? t(`kpi.formula.${id}`) : t('kpi.formula.own');
}

/** Which needs the tickets speak of, in this period and the one before. */
function Tickets({ page, snapshot }: Pick<KpisProps, 'page' | 'snapshot'>): ReactNode {
  const { t, number } = useText();
  if (page.tickets.length === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('kpis.need')}</th>
          <th scope="col" className={styles.figure}>
            {t('kpis.tickets.last')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('kpis.tickets.before')}
          </th>
        </tr>
      </thead>
      <tbody>
        {page.tickets.map(({ needKey, last, before }) => (
          <tr key={needKey}>
            <th scope="row">
              {needKey} {snapshot.needs.find((need) => need.key === needKey)?.title}
            </th>
            <td className={styles.figure}>{number(last, 0)}</td>
            <td className={styles.figure}>{number(before, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
