import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { TRAIT_GROUPS } from '@domain/records/persona';
import type { PersonaCard, PersonaText } from '@contract/customers/customer-views';
import { personaText, traitView } from '@contract/customers/customer-views';
import type { BackingPiece } from '@contract/customers/map-views';
import { useAct } from '../../api/write';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { mergeDraft } from '../records/merge/merge-edits';
import type { MergedDraft } from '../records/merge/merge-edits';
import { MergeNote } from '../records/merge/merge-note';
import { PersonaFate } from './persona-fate';
import { PhotoField } from './photo-field';
import { TraitFields } from './trait-fields';
import styles from './customers.module.css';

interface PersonaFormProps {
  readonly projectId: string;
  /** Null for a new one. */
  readonly persona: PersonaCard | null;
  /** The quotes that its traits name, as far as they are known. */
  readonly pieces: readonly BackingPiece[];
  readonly others: readonly PersonaCard[];
  /** The persona that a warning proposes to merge with. */
  readonly mergeWith?: string | undefined;
  readonly onDone: () => void;
}

const empty: PersonaText = {
  name: '',
  role: '',
  share01: null,
  strategicWeight: 1,
  anti: false,
  quote: '',
  photo: '',
  traits: [],
};

function textOf(persona: PersonaText): PersonaText {
  const { name, role, share01, strategicWeight, anti, quote, photo, traits } = persona;
  return { name, role, share01, strategicWeight, anti, quote, photo, traits };
}

/** A persona's words, numbers and traits; what nothing backs is marked assumed where it is shown. */
export function PersonaForm(props: PersonaFormProps): ReactNode {
  const { projectId, persona, others, mergeWith, onDone } = props;
  const text = useText();
  const { t } = text;
  const announce = useAnnounce();
  const id = useId();
  const [newId] = useState(() => crypto.randomUUID());
  const [base, setBase] = useState(persona === null ? empty : textOf(persona));
  const [version, setVersion] = useState(persona?.version ?? 1);
  const [draft, setDraft] = useState(base);
  const [merge, setMerge] = useState<MergedDraft<PersonaText> | null>(null);
  const [picked, setPicked] = useState(props.pieces);
  const pieces = useMemo(() => new Map(picked.map((piece) => [piece.id, piece])), [picked]);
  const action = useAct(
    async (words: PersonaText, { write }) =>
      persona === null
        ? write('persona.add', { projectId, id: newId, persona: words })
        : write('persona.edit', { projectId, id: persona.id, version, persona: words }),
    { until: ['customers.read'] },
  );
  const done = (): void => {
    announce(t('need.saved'));
    onDone();
  };
  const save = (): void => {
    action.run(draft, done, (newer) => {
      const theirs = textOf(newer);
      const merged = mergeDraft(base, draft, theirs, newer.version);
      setMerge(merged);
      setDraft(merged.draft);
      setBase(theirs);
      setVersion(newer.version);
    });
  };
  return (
    <form
      className={styles.form}
      aria-label={persona === null ? t('persona.add') : t('persona.edit', { persona: persona.name })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <PhotoField
        photo={draft.photo}
        onChange={(photo) => {
          setDraft({ ...draft, photo });
        }}
      />
      {(['name', 'role', 'quote'] as const).map((field) => (
        <div key={field}>
          <label htmlFor={`${id}-${field}`}>{t(`persona.${field}`)}</label>
          <Textfield
            id={`${id}-${field}`}
            isCompact
            isRequired={field === 'name'}
            maxLength={MOST_LETTERS[field]}
            value={draft[field]}
            onChange={(event) => {
              setDraft({ ...draft, [field]: event.currentTarget.value });
            }}
          />
        </div>
      ))}
      <Numbers draft={draft} onChange={setDraft} />
      <TraitFields
        projectId={projectId}
        personaKey={persona?.key ?? ''}
        traits={draft.traits}
        pieces={pieces}
        onChange={(traits) => {
          setDraft({ ...draft, traits });
        }}
        onPick={(piece) => {
          setPicked((known) => [...known, piece]);
        }}
      />
      {merge !== null && (
        <MergeNote
          merge={merge}
          title={t('persona.conflict')}
          nameOf={(field) => nameOfField(field, text)}
          show={(field, value) => showField(field, value, text)}
          onChange={(next) => {
            setMerge(next);
            setDraft({ ...draft, ...pick(next) });
          }}
        />
      )}
      {action.failure !== null && <FailureNote error={action.failure} />}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          isDisabled={draft.name.trim() === ''}
          isLoading={action.busy}
        >
          {t('action.save')}
        </Button>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
        {persona !== null && (
          <PersonaFate
            projectId={projectId}
            persona={persona}
            others={others}
            mergeWith={mergeWith}
            onDone={done}
          />
        )}
      </div>
    </form>
  );
}

const MOST_LETTERS = { name: 80, role: 255, quote: 500 } as const;

function Numbers({
  draft,
  onChange,
}: {
  draft: PersonaText;
  onChange: (draft: PersonaText) => void;
}): ReactNode {
  const { t } = useText();
  return (
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
            const share01 = Number.isNaN(percent) ? null : Math.min(100, Math.max(0, percent)) / 100;
            onChange({ ...draft, share01 });
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
            const strategicWeight = Number.isNaN(weight) ? 1 : Math.min(10, Math.max(0, weight));
            onChange({ ...draft, strategicWeight });
          }}
        />
      </label>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={draft.anti}
          onChange={(event) => {
            onChange({ ...draft, anti: event.currentTarget.checked });
          }}
        />
        {t('persona.anti.hint')}
      </label>
    </div>
  );
}

/** The fields about which the person was asked, as chosen; everything else stays as typed meanwhile. */
function pick(merge: MergedDraft<PersonaText>): Partial<PersonaText> {
  const asked = new Set(merge.conflicts.map((conflict) => conflict.field));
  return Object.fromEntries(Object.entries(merge.draft).filter(([field]) => asked.has(field)));
}

function nameOfField(field: string, { t }: Text): string {
  switch (field) {
    case 'share01':
      return t('persona.share');
    case 'strategicWeight':
      return t('persona.weight');
    case 'anti':
      return t('persona.anti');
    case 'photo':
      return t('profile.photo');
    case 'traits':
      return t('persona.traits');
    case 'role':
      return t('persona.role');
    case 'quote':
      return t('persona.quote');
    default:
      return t('persona.name');
  }
}

function showField(field: string, value: unknown, { t, list, number, percent }: Text): string {
  const given = personaText.partial().safeParse({ [field]: value }).data ?? {};
  if (field === 'traits') {
    const traits = traitView.array().safeParse(value).data ?? [];
    return list(
      TRAIT_GROUPS.flatMap((group) => traits.filter((trait) => trait.group === group)).map(
        (trait) => trait.text,
      ),
    );
  }
  if (field === 'share01') return given.share01 == null ? t('persona.share.unknown') : percent(given.share01);
  if (field === 'strategicWeight') return number(given.strategicWeight ?? 1);
  if (field === 'anti') return t(given.anti === true ? 'merge.yes' : 'merge.no');
  if (field === 'photo') return t(given.photo === '' ? 'merge.no' : 'merge.yes');
  return typeof value === 'string' ? value : '';
}
