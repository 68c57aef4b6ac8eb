import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { Loaded } from '../../../ui/loaded';
import type { PanelChange } from './panel-change';
import { OutcomeWords } from '../../outcomes/section';
import styles from '../../outcomes/outcomes.module.css';

interface ProposeNeedProps {
  readonly panel: PanelView;
  readonly busy: boolean;
  readonly apply: (change: PanelChange, done: string) => void;
  /** Goes on to write a new need down from this title. */
  readonly onDraft: (title: string) => void;
  readonly onCancel: () => void;
}

/** Needs that the item's text speaks of: those that are known, else sentences of its own to write one from. */
export function ProposeNeed(props: ProposeNeedProps): ReactNode {
  return (
    <OutcomeWords>
      <Proposal {...props} />
    </OutcomeWords>
  );
}

function Proposal({ panel, busy, apply, onDraft, onCancel }: ProposeNeedProps): ReactNode {
  const { t } = useText();
  const proposal = useRead('item.propose-need', { issueId: panel.issueId });
  const [attaching, setAttaching] = useState<string | null>(null);
  return (
    <section className={styles.part} aria-label={t('propose.title')}>
      <h3>{t('propose.title')}</h3>
      <Loaded query={proposal}>
        {({ known, sentences }) => (
          <>
            {known.length > 0 && <strong className={styles.small}>{t('propose.known')}</strong>}
            {known.map((topic) => (
              <div key={topic.key} className={styles.card}>
                <span>
                  {topic.name} <span className={styles.small}>{topic.key}</span>
                </span>
                <div className={styles.head}>
                  <span className={styles.small}>
                    {t('propose.because', { words: topic.because.join(', ') })}
                  </span>
                  <Button
                    spacing="compact"
                    isDisabled={busy}
                    isLoading={busy && attaching === topic.key}
                    aria-label={t('propose.attach', { need: topic.name })}
                    onClick={() => {
                      setAttaching(topic.key);
                      apply(
                        {
                          kind: 'attach',
                          attach: { kind: 'existing', needKey: topic.key, coverage01: 0.5 },
                        },
                        t('panel.attached', { need: topic.name }),
                      );
                    }}
                  >
                    {t('panel.attach.confirm')}
                  </Button>
                </div>
              </div>
            ))}
            {panel.canManageKnowledge && sentences.length > 0 && (
              <strong className={styles.small}>{t('propose.new')}</strong>
            )}
            {panel.canManageKnowledge &&
              sentences.map((sentence) => (
                <div key={sentence.text} className={styles.card}>
                  <q dir="auto">{sentence.text}</q>
                  <div className={styles.head}>
                    <span className={styles.small}>{t(`propose.from.${sentence.from}`)}</span>
                    <Button
                      spacing="compact"
                      isDisabled={busy}
                      aria-label={`${t('propose.use')}: ${sentence.title}`}
                      onClick={() => {
                        onDraft(sentence.title);
                      }}
                    >
                      {t('propose.use')}
                    </Button>
                  </div>
                </div>
              ))}
            {known.length === 0 && (sentences.length === 0 || !panel.canManageKnowledge) && (
              <p className={styles.small}>{t('propose.none')}</p>
            )}
          </>
        )}
      </Loaded>
      <div>
        <Button appearance="subtle" isDisabled={busy} onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </section>
  );
}
