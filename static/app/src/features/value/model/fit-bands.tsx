import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ModelView } from '@contract/value/value-views';
import { useText } from '../../../i18n/text';
import { fittedFields } from './model-edits';
import type { ModelEdits } from './model-edits';
import styles from './model.module.css';

interface FitBandsProps {
  readonly fitted: ModelView['fitted'];
  readonly edits: ModelEdits;
  readonly onFields: (fields: ModelEdits['fields']) => void;
}

/** Bands that say something of this backlog: put into the fields to be looked at, and saved only with the model. */
export function FitBands({ fitted, edits, onFields }: FitBandsProps): ReactNode {
  const { t, list, number } = useText();
  const fits = fitted.filter(({ thresholds }) => thresholds !== null);
  const words = fits.map(({ level, items, thresholds }) =>
    t(`model.fit.${level}`, {
      items,
      thresholds: (thresholds ?? []).map((threshold) => number(threshold, 2)).join(' / '),
    }),
  );
  if (fits.length === 0) return <p className={styles.small}>{t('model.fit.none')}</p>;
  return (
    <div>
      <Button
        spacing="compact"
        onClick={() => {
          onFields({ ...edits.fields, ...fittedFields(fits) });
        }}
      >
        {t('model.fit')}
      </Button>
      <p className={styles.small}>{t('model.fit.text', { bands: list(words) })}</p>
    </div>
  );
}
