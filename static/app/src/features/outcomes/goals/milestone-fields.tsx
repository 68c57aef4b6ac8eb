import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { MilestoneView } from '@contract/outcomes/goal-views';
import { useText } from '../../../i18n/text';
import styles from './goals.module.css';

interface MilestoneFieldsProps {
  readonly milestones: readonly MilestoneView[];
  readonly onChange: (milestones: MilestoneView[]) => void;
}

/** The milestones of a goal: one more, one less. */
export function MilestoneFields({ milestones, onChange }: MilestoneFieldsProps): ReactNode {
  const { t, day } = useText();
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState('');
  const ready = title.trim() !== '' && dueOn !== '';
  return (
    <fieldset className={styles.box}>
      <legend>{t('goal.milestones')}</legend>
      <ul className={styles.items}>
        {milestones.map((one) => (
          <li key={one.id}>
            <span>
              {one.title} <span className={styles.faint}>{day(one.dueOn)}</span>
            </span>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={t('picker.remove', { name: one.title })}
              onClick={() => {
                onChange(milestones.filter((other) => other.id !== one.id));
              }}
            >
              {t('metric.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.fields}>
        <Textfield
          isCompact
          maxLength={120}
          aria-label={t('milestone.title')}
          placeholder={t('milestone.title')}
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
        <label>
          {t('milestone.on')}
          <input
            type="date"
            value={dueOn}
            onChange={(event) => {
              setDueOn(event.currentTarget.value);
            }}
          />
        </label>
        <Button
          spacing="compact"
          isDisabled={!ready}
          onClick={() => {
            onChange([
              ...milestones,
              { id: crypto.randomUUID(), title: title.trim(), dueOn, reachedOn: null },
            ]);
            setTitle('');
            setDueOn('');
          }}
        >
          {t('milestone.add')}
        </Button>
      </div>
    </fieldset>
  );
}
