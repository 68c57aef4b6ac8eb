import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { limits } from '@contract/limits';
import type { PanelView } from '@contract/items/panel-view';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { PersonaMark } from '../../../ui/persona-mark';
import { Skeleton } from '../../../ui/skeleton';
import type { PanelChange } from './panel-change';
import { leaveByEscape } from '../../../ui/leave-by-escape';
import styles from './panel.module.css';

interface ChoosePersonasProps {
  readonly panel: PanelView;
  readonly projectId: string;
  readonly busy: boolean;
  readonly apply: (change: PanelChange, done: string) => void;
  readonly onCancel: () => void;
}

/** Ticks the personas that the work item is for. */
export function ChoosePersonas({ panel, projectId, busy, apply, onCancel }: ChoosePersonasProps): ReactNode {
  const { t } = useText();
  const personas = useRead('persona.list', { projectId });
  const [keys, setKeys] = useState<readonly string[]>(() => panel.statedPersonaKeys);
  if (personas.isPending) return <Skeleton rows={3} label={t('state.loading')} />;
  if (personas.isError) return <FailureNote error={personas.error} onRetry={() => void personas.refetch()} />;
  const through = new Set([...panel.needs, ...panel.needsBelow].flatMap((need) => need.personaKeys));
  const full = keys.length >= limits.personasPerItem;
  return (
    <form
      className={styles.form}
      aria-label={t('panel.personas.title')}
      onSubmit={(event) => {
        event.preventDefault();
        apply({ kind: 'personas', personaKeys: [...keys] }, t('panel.personas.saved'));
      }}
      onKeyDown={leaveByEscape(onCancel)}
    >
      <fieldset className={styles.plain} disabled={busy}>
        <legend className={styles.formTitle}>{t('panel.personas.title')}</legend>
        {personas.data.personas.length === 0 && <p className={styles.small}>{t('panel.personas.none')}</p>}
        {personas.data.personas.map((persona) => {
          // Whoever has a need of the work is in the field as long as the need is.
          const fixed = through.has(persona.key);
          const checked = fixed || keys.includes(persona.key);
          return (
            <label key={persona.key} className={styles.persona}>
              <input
                type="checkbox"
                checked={checked}
                disabled={fixed || (full && !checked)}
                onChange={() => {
                  setKeys(checked ? keys.filter((key) => key !== persona.key) : [...keys, persona.key]);
                }}
              />
              <PersonaMark persona={persona} withName />
              {fixed && <span className={styles.small}>{t('panel.personas.through')}</span>}
            </label>
          );
        })}
        {full && <p className={styles.small}>{t('picker.full', { count: limits.personasPerItem })}</p>}
      </fieldset>
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" isLoading={busy}>
          {t('action.save')}
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
