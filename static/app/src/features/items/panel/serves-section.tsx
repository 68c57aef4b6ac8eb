import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronUpIcon from '@atlaskit/icon/core/chevron-up';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ServedNeedView } from '@contract/value/knowledge-views';
import type { NeedBelowView, PanelView } from '@contract/items/panel-view';
import { useText } from '../../../i18n/text';
import { PersonaMark } from '../../../ui/persona-mark';
import { QuoteSaid } from '../../value/quote-said';
import { NeedList } from './need-list';
import type { PanelChange } from './panel-change';
import styles from './panel.module.css';

interface ServesSectionProps {
  readonly panel: PanelView;
  readonly busy: boolean;
  readonly apply: (change: PanelChange, done: string) => void;
}

/** Whom the work serves, the need that counts most in one sentence, and one real voice for it. */
export function ServesSection({ panel, busy, apply }: ServesSectionProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const need = leadingNeed(panel);
  return (
    <section className={styles.section} aria-label={t('panel.serves')}>
      <div className={styles.serves}>
        <span className={styles.small}>{t('panel.serves')}</span>
        {panel.personas.length === 0 && <span className={styles.muted}>{t('panel.serves.nobody')}</span>}
        {panel.personas.map((persona) => (
          <PersonaMark key={persona.key} persona={persona} withName />
        ))}
        {panel.needs.length > 0 && (
          <span className={styles.pushed}>
            <Button
              appearance="subtle"
              spacing="compact"
              aria-expanded={open}
              aria-label={`${t('panel.needs', { count: panel.needs.length })}: ${t('panel.needs.edit')}`}
              iconAfter={open ? ChevronUpIcon : ChevronDownIcon}
              onClick={() => {
                setOpen(!open);
              }}
            >
              {t('panel.needs', { count: panel.needs.length })}
            </Button>
          </span>
        )}
      </div>
      {open ? (
        <NeedList panel={panel} busy={busy} apply={apply} />
      ) : (
        need !== undefined && <Voice need={need} panel={panel} />
      )}
      {panel.needsBelow.length > 0 && <NeedsBelow needs={panel.needsBelow} />}
    </section>
  );
}

/** What an epic serves through its stories alone: the stories are named, so that one sees where the value comes from. */
function NeedsBelow({ needs }: { needs: PanelView['needsBelow'] }): ReactNode {
  const { t, list } = useText();
  return (
    <>
      <p className={styles.small}>{t('panel.below', { count: needs.length })}</p>
      <ul className={styles.below} aria-label={t('panel.below', { count: needs.length })}>
        {needs.map((need) => (
          <li key={need.key}>
            {need.title} <span className={styles.small}>{need.key}</span>{' '}
            <span className={styles.small}>{t('panel.below.by', { stories: list(need.storyKeys) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

type SaidNeed = ServedNeedView | NeedBelowView;

/** The need behind the largest line of the receipt; without a score, the first one. */
function leadingNeed(panel: PanelView): SaidNeed | undefined {
  const lines = panel.score?.valueReceipt.lines.filter((line) => line.needKey !== undefined) ?? [];
  const largest = [...lines].sort((a, b) => b.shown - a.shown)[0];
  const needs: readonly SaidNeed[] = [...panel.needs, ...panel.needsBelow];
  return needs.find((need) => need.key === largest?.needKey) ?? needs[0];
}

function Voice({ need, panel }: { need: SaidNeed; panel: PanelView }): ReactNode {
  const { t } = useText();
  // Whoever has the need most comes first in its list of personas.
  const empathy = need.personaKeys.flatMap((key) =>
    panel.empathy.filter((line) => line.personaKey === key),
  )[0];
  return (
    <>
      <p className={styles.statement}>{need.statement === '' ? need.title : need.statement}</p>
      {need.solvedWhen !== null && (
        <p className={styles.hint}>{t('panel.solved-when', { when: need.solvedWhen })}</p>
      )}
      {need.quote === null ? (
        <p className={styles.small}>{t('panel.quote.none')}</p>
      ) : (
        <div className={styles.quote}>
          <QuoteSaid quote={need.quote} panel={panel} />
        </div>
      )}
      {empathy !== undefined && empathy.words !== need.quote?.text && (
        <p className={styles.hint}>{t('panel.empathy', { persona: empathy.name, words: empathy.words })}</p>
      )}
    </>
  );
}
