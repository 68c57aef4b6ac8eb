import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { TRAIT_GROUPS } from '@domain/knowledge/persona';
import type { PersonaCard, PersonaText, TraitView } from '@contract/customer-views';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { SelectBox } from '../../ui/select-box';
import { useCustomerAction } from './customers-data';
import type { CustomerOutcome } from './customers-data';
import styles from './customers.module.css';

interface PersonaFormProps {
  readonly projectId: string;
  /** Null for a new one. */
  readonly persona: PersonaCard | null;
  readonly others: readonly PersonaCard[];
  readonly onDone: () => void;
}

const empty: PersonaText = {
  name: '',
  role: '',
  share01: null,
  strategicWeight: 1,
  anti: false,
  quote: '',
  traits: [],
};

function textOf({ name, role, share01, strategicWeight, anti, quote, traits }: PersonaText): PersonaText {
  return { name, role, share01, strategicWeight, anti, quote, traits };
}

/** A persona's words, numbers and traits; what nothing backs is marked assumed where it is shown. */
export function PersonaForm({ projectId, persona, others, onDone }: PersonaFormProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const id = useId();
  const [newId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(persona === null ? empty : textOf(persona));
  const [newer, setNewer] = useState<CustomerOutcome>(null);
  const [into, setInto] = useState('');
  const action = useCustomerAction(projectId);
  const done = (outcome: CustomerOutcome): void => {
    setNewer(outcome);
    if (outcome !== null) return;
    announce(t('need.saved'));
    onDone();
  };
  const save = (version: number): void => {
    action.mutate(
      persona === null
        ? { kind: 'add', id: newId, persona: draft }
        : { kind: 'edit', id: persona.id, version, persona: draft },
      { onSuccess: done },
    );
  };
  return (
    <form
      className={styles.form}
      aria-label={persona === null ? t('persona.add') : t('persona.edit', { persona: persona.name })}
      onSubmit={(event) => {
        event.preventDefault();
        save(persona?.version ?? 1);
      }}
    >
      <label htmlFor={`${id}-name`}>{t('persona.name')}</label>
      <Textfield
        id={`${id}-name`}
        isCompact
        isRequired
        maxLength={80}
        value={draft.name}
        onChange={(event) => {
          setDraft({ ...draft, name: event.currentTarget.value });
        }}
      />
      <label htmlFor={`${id}-role`}>{t('persona.role')}</label>
      <Textfield
        id={`${id}-role`}
        isCompact
        maxLength={255}
        value={draft.role}
        onChange={(event) => {
          setDraft({ ...draft, role: event.currentTarget.value });
        }}
      />
      <label htmlFor={`${id}-quote`}>{t('persona.quote')}</label>
      <Textfield
        id={`${id}-quote`}
        isCompact
        maxLength={500}
        value={draft.quote}
        onChange={(event) => {
          setDraft({ ...draft, quote: event.currentTarget.value });
        }}
      />
      <div className={styles.actions}>
        <label>
          {t('persona.share')}{' '}
          <input
            type="number"
            min={0}
            max={100}
            value={draft.share01 === null ? '' : Math.round(draft.share01 * 100)}
            onChange={(event) => {
              const percent = event.currentTarget.valueAsNumber;
              setDraft({
                ...draft,
                share01: Number.isNaN(percent) ? null : Math.min(100, Math.max(0, percent)) / 100,
              });
            }}
          />
        </label>
        <label>
          {t('persona.weight')}{' '}
          <input
            type="number"
            min={0}
            max={10}
            step={0.1}
            value={draft.strategicWeight}
            onChange={(event) => {
              const weight = event.currentTarget.valueAsNumber;
              setDraft({
                ...draft,
                strategicWeight: Number.isNaN(weight) ? 1 : Math.min(10, Math.max(0, weight)),
              });
            }}
          />
        </label>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={draft.anti}
            onChange={(event) => {
              setDraft({ ...draft, anti: event.currentTarget.checked });
            }}
          />
          {t('persona.anti.hint')}
        </label>
      </div>
      <Traits
        traits={draft.traits}
        onChange={(traits) => {
          setDraft({ ...draft, traits });
        }}
      />
      {newer !== null && (
        <Note
          tone="warning"
          role="alert"
          title={t('persona.conflict')}
          actions={
            <>
              <Button
                spacing="compact"
                onClick={() => {
                  save(newer.version);
                }}
              >
                {t('need.conflict.mine')}
              </Button>
              <Button
                spacing="compact"
                onClick={() => {
                  setDraft(textOf(newer));
                  setNewer(null);
                }}
              >
                {t('need.conflict.theirs')}
              </Button>
            </>
          }
        >
          {newer.name} · {newer.role} <q>{newer.quote}</q>
        </Note>
      )}
      {action.isError && <FailureNote error={action.error} />}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          isDisabled={draft.name.trim() === ''}
          isLoading={action.isPending}
        >
          {t('action.save')}
        </Button>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
        {persona !== null && (
          <>
            <Button
              appearance="subtle"
              onClick={() => {
                action.mutate(
                  { kind: 'archive', id: persona.id, archived: !persona.archived },
                  { onSuccess: done },
                );
              }}
            >
              {t(persona.archived ? 'persona.unarchive' : 'persona.archive')}
            </Button>
            {!persona.archived && others.length > 0 && (
              <>
                <SelectBox
                  label={t('persona.merge.into')}
                  value={into}
                  onChange={setInto}
                  options={[
                    { value: '', label: t('persona.merge.choose') },
                    ...others.map((other) => ({ value: other.id, label: other.name })),
                  ]}
                />
                <Button
                  appearance="subtle"
                  isDisabled={into === ''}
                  onClick={() => {
                    action.mutate({ kind: 'merge', id: persona.id, into }, { onSuccess: done });
                  }}
                >
                  {t('need.merge.do')}
                </Button>
              </>
            )}
          </>
        )}
      </div>
    </form>
  );
}

function Traits({
  traits,
  onChange,
}: {
  traits: readonly TraitView[];
  onChange: (traits: TraitView[]) => void;
}): ReactNode {
  const { t } = useText();
  const [group, setGroup] = useState<TraitView['group']>('goals');
  const [text, setText] = useState('');
  return (
    <fieldset className={styles.traits}>
      <legend>{t('persona.traits')}</legend>
      <ul className={styles.needs}>
        {traits.map((trait) => (
          <li key={trait.id}>
            <span>
              {t(`trait.${trait.group}`)}: {trait.text}
            </span>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={t('picker.remove', { name: trait.text })}
              onClick={() => {
                onChange(traits.filter((other) => other.id !== trait.id));
              }}
            >
              {t('evidence.unlink.short')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <SelectBox
          label={t('trait.kind')}
          value={group}
          onChange={(value) => {
            setGroup(TRAIT_GROUPS.find((name) => name === value) ?? group);
          }}
          options={TRAIT_GROUPS.map((name) => ({ value: name, label: t(`trait.${name}`) }))}
        />
        <Textfield
          isCompact
          maxLength={300}
          aria-label={t('trait.text')}
          placeholder={t('trait.text')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Button
          spacing="compact"
          isDisabled={text.trim() === ''}
          onClick={() => {
            onChange([...traits, { id: crypto.randomUUID(), group, text: text.trim(), evidenceIds: [] }]);
            setText('');
          }}
        >
          {t('trait.add')}
        </Button>
      </div>
    </fieldset>
  );
}
