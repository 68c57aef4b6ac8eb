import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { ServedNeedView } from '@contract/value/knowledge-views';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { PersonaMarks } from '../../../ui/persona-mark';
import { useChoice } from '../../../ui/use-choice';
import { CoverageChoice } from '../../needs/pickers/coverage-choice';
import { coverageWords } from '../../value/model-words';
import { useChangePanel } from './panel-change';
import type { PanelChange } from './panel-change';
import styles from './panel.module.css';

interface NeedListProps {
  readonly panel: PanelView;
  readonly busy: boolean;
  readonly apply: (change: PanelChange, done: string) => void;
}

/** Every need that the work serves, with how much of it, to change or to detach. */
export function NeedList({ panel, busy, apply }: NeedListProps): ReactNode {
  const text = useText();
  const { t } = text;
  return (
    <ul className={styles.needs}>
      {panel.needs.map((need) => (
        <li key={need.key}>
          <div className={styles.needHead}>
            <PersonaMarks
              personas={panel.personas.filter((persona) => need.personaKeys.includes(persona.key))}
            />
            <span className={styles.needTitle}>
              {need.title} <span className={styles.small}>{need.key}</span>
            </span>
            {panel.canEdit && (
              <Button
                appearance="subtle"
                spacing="compact"
                isDisabled={busy}
                aria-label={t('panel.detach', { need: need.title })}
                onClick={() => {
                  apply({ kind: 'detach', needKey: need.key }, t('panel.detached', { need: need.title }));
                }}
              >
                {t('panel.detach.short')}
              </Button>
            )}
          </div>
          <div className={styles.inline}>
            {panel.canEdit ? (
              <Coverage issueId={panel.issueId} need={need} disabled={busy} />
            ) : (
              <span>{coverageWords(need.coverage01, text, need.coverageAssumed)}</span>
            )}
            {need.coverageAssumed && <Lozenge tone="warning">{t('state.assumed')}</Lozenge>}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface CoverageProps {
  readonly issueId: string;
  readonly need: ServedNeedView;
  readonly disabled: boolean;
}

/** How much of a need the work solves, kept with each click. */
function Coverage({ issueId, need, disabled }: CoverageProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const change = useChangePanel(issueId);
  const choice = useChoice(need.coverage01, async (coverage01) => {
    await change.send({ kind: 'coverage', needKey: need.key, coverage01 });
    announce(t('panel.coverage.saved'));
  });
  return (
    <>
      <CoverageChoice
        legend={t('panel.coverage', { need: need.title })}
        hideLegend
        value={choice.shown}
        disabled={disabled}
        onChange={choice.choose}
      />
      {choice.error !== null && <FailureNote error={choice.error} />}
    </>
  );
}
