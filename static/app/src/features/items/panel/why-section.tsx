import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { ScoreView } from '@contract/value/score-view';
import { useText } from '../../../i18n/text';
import { BandLozenge } from '../../../ui/band-lozenge';
import { FoldedIcon } from '../../../ui/forward-icon';
import { Part } from '../../../ui/part';
import styles from './panel.module.css';

const Reasons = lazy(async () => ({ default: (await import('./reasons')).Reasons }));

/** Why the number is what it is: priority, receipt and confidence, folded behind one line that names the priority. */
export function WhySection({ panel, score }: { panel: PanelView; score: ScoreView }): ReactNode {
  const { t, number } = useText();
  const [open, setOpen] = useState(false);
  const Chevron = open ? ChevronDownIcon : FoldedIcon;
  return (
    <>
      <div className={styles.section}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Chevron label="" size="small" />
          <strong>{t('value.why', { value: number(score.value) })}</strong>
          {!open && (
            <span className={styles.gist}>
              {t(`panel.priority.${score.level}`)} {number(score.priority)} <BandLozenge band={score.band} />
            </span>
          )}
        </button>
      </div>
      {open && (
        <Part rows={6} label={t('state.loading')}>
          <Reasons panel={panel} score={score} />
        </Part>
      )}
    </>
  );
}
