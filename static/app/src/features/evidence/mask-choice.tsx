import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import styles from './evidence.module.css';

interface MaskChoiceProps {
  /** How many places of each kind masking would replace. */
  readonly personalData: Readonly<Record<string, number>>;
  readonly mask: boolean;
  readonly onMask: (mask: boolean) => void;
}

/** Whether personal data is masked, and what was found of it. */
export function MaskChoice({ personalData, mask, onMask }: MaskChoiceProps): ReactNode {
  const { t, list } = useText();
  const personal = Object.entries(personalData).map(([kind, count]) =>
    t(`evidence.personal.${kind as 'email'}`, { count }),
  );
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={mask}
        onChange={(event) => {
          onMask(event.currentTarget.checked);
        }}
      />
      {personal.length === 0 ? t('evidence.mask') : t('evidence.mask.found', { what: list(personal) })}
    </label>
  );
}
