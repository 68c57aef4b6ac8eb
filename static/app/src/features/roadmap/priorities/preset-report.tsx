import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PresetComparison } from '@contract/value/value-views';
import type { WorkItem } from '@domain/items/work-item';
import type { PresetId } from '@domain/value/presets/preset';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { OrdersTable } from './orders-table';
import { isOrder } from './priority-rows';
import { RobustTop } from './robust-top';
import styles from './priorities.module.css';

interface PresetReportProps {
  readonly comparison: PresetComparison;
  readonly preset: PresetId;
  readonly items: readonly WorkItem[];
}

/** How the chosen order agrees with the default, who changes place, and how robust the top is. */
export function PresetReport({ comparison, preset, items }: PresetReportProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState<'orders' | 'robust' | null>(null);
  const toggle = (part: 'orders' | 'robust'): void => {
    setOpen(open === part ? null : part);
  };
  return (
    <section className={styles.report} aria-label={t('priorities.text', { preset: t(`preset.${preset}`) })}>
      <Agreement comparison={comparison} preset={preset} />
      <div className={styles.actions}>
        <Button
          spacing="compact"
          aria-expanded={open === 'orders'}
          onClick={() => {
            toggle('orders');
          }}
        >
          {t(open === 'orders' ? 'priorities.orders.hide' : 'priorities.orders.show')}
        </Button>
        <Button
          spacing="compact"
          aria-expanded={open === 'robust'}
          onClick={() => {
            toggle('robust');
          }}
        >
          {t(open === 'robust' ? 'priorities.robust.hide' : 'priorities.robust.show')}
        </Button>
      </div>
      {open === 'orders' && <OrdersTable comparison={comparison} items={items} />}
      {open === 'robust' && <RobustTop comparison={comparison} items={items} />}
    </section>
  );
}

function Agreement({ comparison, preset }: Omit<PresetReportProps, 'items'>): ReactNode {
  const { t, number } = useText();
  const found = comparison.presets.find((candidate) => candidate.preset === preset);
  if (found === undefined) return null;
  if (found.unavailable !== null) {
    return (
      <Note tone="warning" title={t('priorities.unavailable')}>
        {found.unavailable}
      </Note>
    );
  }
  if (!isOrder(found)) {
    return (
      <Note tone="warning" title={t('priorities.unavailable')}>
        {t(`preset.${preset}.text`)} {t('priorities.level')}
      </Note>
    );
  }
  if (preset === 'default') return <p>{t('preset.default.text')}</p>;
  const { tau, moves } = found;
  return (
    <div>
      <p>
        {t(`preset.${preset}.text`)}{' '}
        {tau !== null && (
          <>
            {t('priorities.agreement', { tau: number(tau, 2) })} ({t(agreementWords(tau))}).
          </>
        )}
      </p>
      {moves.length > 0 && (
        <p className={styles.small}>
          {t('priorities.moves')}{' '}
          {moves
            .slice(0, 5)
            .map(({ issueKey, from, to }) => t('priorities.move', { item: issueKey, from, to }))
            .join(' · ')}
        </p>
      )}
    </div>
  );
}

/** Words for τ; the limits are ours. */
function agreementWords(
  tau: number,
):
  'priorities.agreement.words.high' | 'priorities.agreement.words.medium' | 'priorities.agreement.words.low' {
  if (tau >= 0.8) return 'priorities.agreement.words.high';
  return tau >= 0.5 ? 'priorities.agreement.words.medium' : 'priorities.agreement.words.low';
}
