import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ProcedureOutput } from '@contract/rpc';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { Combobox } from '../../../ui/combobox';
import { FailureNote } from '../../../ui/failure-note';
import { useNeedSearch } from '../../needs/pickers/use-need-search';
import styles from '../../evidence/evidence.module.css';

export interface ChosenNeed {
  readonly key: string;
  readonly title: string;
}

export type Strength = 'nice' | 'important' | 'blocker';

interface FindNeedProps {
  readonly projectId: string;
  readonly ticket: ProcedureOutput<'ticket.read'>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onNeed: (need: ChosenNeed | null) => void;
  readonly onClose: () => void;
}

/** The need that a ticket speaks about: one that its words suggest, or one searched for. */
export function FindNeed({ projectId, ticket, text, onText, onNeed, onClose }: FindNeedProps): ReactNode {
  const { t } = useText();
  const { search, isBehind } = useNeedSearch(projectId, text);
  return (
    <>
      {ticket.needs.length > 0 && (
        <div className={styles.suggested}>
          {t('evidence.suggested')}{' '}
          {ticket.needs.map((topic) => (
            <button
              key={topic.key}
              type="button"
              className={styles.chip}
              onClick={() => {
                onNeed({ key: topic.key, title: topic.name });
              }}
            >
              {topic.name} <small>{t('evidence.because', { words: topic.because.join(', ') })}</small>
            </button>
          ))}
        </div>
      )}
      {search.isError && <FailureNote error={search.error} onRetry={() => void search.refetch()} />}
      <Combobox
        label={t('evidence.link.which')}
        placeholder={t('evidence.link.search')}
        text={text}
        onText={onText}
        busy={search.isPending}
        behind={isBehind}
        nothing={t('ticket.none')}
        options={(search.data?.needs ?? []).slice(0, 8).map(({ key, title }) => ({
          id: key,
          content: (
            <span>
              {title} <span className={styles.faint}>{key}</span>
            </span>
          ),
        }))}
        onPick={(key) => {
          onNeed((search.data?.needs ?? []).find((found) => found.key === key) ?? null);
        }}
        onEscape={onClose}
      />
    </>
  );
}

interface NeedInHandProps {
  readonly need: ChosenNeed;
  readonly strength: Strength;
  readonly onStrength: (strength: Strength) => void;
  readonly onOther: () => void;
}

/** The need that was chosen, and how much it matters to who wrote the ticket. */
export function NeedInHand({ need, strength, onStrength, onOther }: NeedInHandProps): ReactNode {
  const { t } = useText();
  return (
    <>
      <div className={styles.meta}>
        <strong>{need.title}</strong> <span className={styles.faint}>{need.key}</span>
        <Button spacing="compact" appearance="subtle" onClick={onOther}>
          {t('evidence.link.other')}
        </Button>
      </div>
      <ChoiceRow
        legend={t('evidence.link.strength')}
        value={strength}
        onChange={onStrength}
        choices={[
          { value: 'nice', label: t('strength.nice') },
          { value: 'important', label: t('strength.important') },
          { value: 'blocker', label: t('strength.blocker') },
        ]}
      />
    </>
  );
}
