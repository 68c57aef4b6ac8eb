import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { TopicSuggestion } from '@contract/evidence/evidence-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { ProcedureInput } from '@contract/rpc';
import { useText } from '../../i18n/text';
import { ChoiceRow } from '../../ui/choice-row';
import { Combobox } from '../../ui/combobox';
import { useSuggestions } from './use-suggestions';
import styles from './evidence.module.css';

type Link = ProcedureInput<'evidence.link'>['link'];

interface LinkFormProps {
  readonly projectId: string;
  /**
   * The words that it speaks of, null for many at once; a piece that is there already is not offered as its own
   * duplicate.
   */
  readonly about: { readonly text: string; readonly accountName: string; readonly id?: string } | null;
  readonly snapshot: KnowledgeSnapshot;
  readonly onLink: (link: Link) => void;
  readonly onClose: () => void;
}

/** Which need a quote speaks about, for or against, how strongly and why. */
export function LinkForm({ projectId, about, snapshot, onLink, onClose }: LinkFormProps): ReactNode {
  const { t } = useText();
  const whyId = useId();
  const [needKey, setNeedKey] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [stance, setStance] = useState<'supports' | 'contradicts'>('supports');
  const [strength, setStrength] = useState<'nice' | 'important' | 'blocker'>('important');
  const [why, setWhy] = useState('');
  const suggestions = useSuggestions(
    projectId,
    { text: '', accountName: '', ...about, author: '' },
    about !== null,
  );
  const chosen = snapshot.needs.find((need) => need.key === needKey);

  if (chosen === undefined) {
    return (
      <FindNeed
        {...{ snapshot, text }}
        suggested={suggestions.data?.needs ?? []}
        onText={setText}
        onPick={setNeedKey}
        onEscape={onClose}
      />
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onLink({ needKey: chosen.key, stance, strength, why });
      }}
    >
      <strong>
        {chosen.title} <span className={styles.faint}>{chosen.key}</span>
      </strong>
      <ChoiceRow
        legend={t('evidence.link.stance')}
        value={stance}
        onChange={setStance}
        choices={[
          { value: 'supports', label: t('evidence.stance.supports') },
          { value: 'contradicts', label: t('evidence.stance.contradicts') },
        ]}
      />
      <ChoiceRow
        legend={t('evidence.link.strength')}
        value={strength}
        onChange={setStrength}
        choices={[
          { value: 'nice', label: t('strength.nice') },
          { value: 'important', label: t('strength.important') },
          { value: 'blocker', label: t('strength.blocker') },
        ]}
      />
      <div>
        <label htmlFor={whyId} className={styles.label}>
          {t('evidence.link.why')}
        </label>
        <Textfield
          id={whyId}
          isCompact
          autoFocus
          maxLength={500}
          value={why}
          onChange={(event) => {
            setWhy(event.currentTarget.value);
          }}
        />
      </div>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" spacing="compact">
          {t('evidence.link.save')}
        </Button>
        <Button
          spacing="compact"
          onClick={() => {
            setNeedKey(null);
          }}
        >
          {t('evidence.link.other')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface FindNeedProps {
  readonly snapshot: KnowledgeSnapshot;
  readonly suggested: readonly TopicSuggestion[];
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onPick: (needKey: string) => void;
  readonly onEscape: () => void;
}

function FindNeed({ snapshot, suggested, text, onText, onPick, onEscape }: FindNeedProps): ReactNode {
  const { t } = useText();
  const options = needOptions(snapshot, suggested, text);
  return (
    <div className={styles.form}>
      <Combobox
        autoFocus
        label={t('evidence.link.which')}
        placeholder={t('evidence.link.search')}
        text={text}
        onText={onText}
        nothing={t('picker.nothing', { text })}
        options={options.map((option) => ({
          id: option.key,
          content: (
            <span>
              {option.title} <span className={styles.faint}>{option.key}</span>
              {option.because.length > 0 && (
                <span className={styles.because}>
                  {t('evidence.because', { words: option.because.join(', ') })}
                </span>
              )}
            </span>
          ),
        }))}
        onPick={onPick}
        onEscape={onEscape}
      />
    </div>
  );
}

/** Suggested needs first, each with its reason; then those that match what is typed. */
export function needOptions(
  snapshot: KnowledgeSnapshot,
  suggested: readonly TopicSuggestion[],
  text: string,
): { key: string; title: string; because: readonly string[] }[] {
  const words = text.toLowerCase().split(/\s+/u);
  const fits = (title: string, key: string): boolean =>
    words.every((word) => `${key} ${title}`.toLowerCase().includes(word));
  const because = new Map(suggested.map((topic) => [topic.key, topic.because]));
  const place = new Map(suggested.map((topic, at) => [topic.key, at]));
  return snapshot.needs
    .filter((need) => fits(`${need.title} ${need.statement}`, need.key))
    .sort((a, b) => (place.get(a.key) ?? 99) - (place.get(b.key) ?? 99) || b.gap - a.gap)
    .slice(0, 8)
    .map((need) => ({ key: need.key, title: need.title, because: because.get(need.key) ?? [] }));
}
