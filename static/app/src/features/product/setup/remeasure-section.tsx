import type { ReactNode } from 'react';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import styles from './setup.module.css';

const CHOICES = [30, 60, 90, 120, 180, 365] as const;

/** How long after a delivery customers are asked again what it changed; kept with the choice. */
export function RemeasureSection({
  projectId,
  days,
}: {
  readonly projectId: string;
  readonly days: number;
}): ReactNode {
  const { t, number } = useText();
  const announce = useAnnounce();
  const save = useWrite('setup.remeasure', { until: ['setup.read'] });
  const shown = save.sent?.days ?? days;
  const choices = [...new Set<number>([...CHOICES, shown])].sort((a, b) => a - b);
  return (
    <section aria-label={t('setup.remeasure')}>
      <h2>{t('setup.remeasure')}</h2>
      <p className={styles.small}>{t('setup.remeasure.text')}</p>
      <SelectBox
        label={t('setup.remeasure.days')}
        value={String(shown)}
        options={choices.map((choice) => ({ value: String(choice), label: number(choice, 0) }))}
        onChange={(chosen) => {
          save.run({ projectId, days: Number(chosen) }, () => {
            announce(t('setup.remeasure.saved', { days: Number(chosen) }));
          });
        }}
      />
      {save.failure !== null && <FailureNote error={save.failure} />}
    </section>
  );
}
