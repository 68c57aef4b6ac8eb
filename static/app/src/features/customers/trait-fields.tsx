import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { TRAIT_GROUPS } from '@domain/records/persona';
import type { Persona, TraitGroup } from '@domain/records/persona';
import type { BackingPiece } from '@contract/customers/map-views';
import { useText } from '../../i18n/text';
import { EvidencePicker } from './maps/evidence-picker';
import styles from './customers.module.css';

type Trait = Persona['traits'][number];

interface TraitFieldsProps {
  readonly projectId: string;
  readonly personaKey: string;
  readonly traits: readonly Trait[];
  readonly pieces: ReadonlyMap<string, BackingPiece>;
  readonly onChange: (traits: readonly Trait[]) => void;
  readonly onPick: (piece: BackingPiece) => void;
}

/** The traits group by group, each with the quotes that show it; one without any is assumed. */
export function TraitFields(props: TraitFieldsProps): ReactNode {
  const { t } = useText();
  return (
    <div className={styles.groups}>
      {TRAIT_GROUPS.map((group) => (
        <fieldset key={group} className={styles.traits}>
          <legend>{t(`trait.${group}`)}</legend>
          {props.traits
            .filter((trait) => trait.group === group)
            .map((trait) => (
              <TraitLine key={trait.id} {...props} trait={trait} />
            ))}
          <AddTrait {...props} group={group} />
        </fieldset>
      ))}
    </div>
  );
}

function TraitLine(props: TraitFieldsProps & { readonly trait: Trait }): ReactNode {
  const { projectId, personaKey, trait, traits, pieces, onChange, onPick } = props;
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const change = (next: Partial<Trait>): void => {
    onChange(traits.map((other) => (other.id === trait.id ? { ...other, ...next } : other)));
  };
  return (
    <div className={styles.trait}>
      <Textfield
        isCompact
        maxLength={300}
        aria-label={t('trait.words', { group: t(`trait.${trait.group}`) })}
        value={trait.text}
        onChange={(event) => {
          change({ text: event.currentTarget.value });
        }}
      />
      <div className={styles.actions}>
        <Button
          spacing="compact"
          appearance="subtle"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {trait.evidenceIds.length === 0
            ? t('trait.assumed')
            : t('trait.backed', { count: trait.evidenceIds.length })}
        </Button>
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
      </div>
      {open && (
        <EvidencePicker
          projectId={projectId}
          personaKey={personaKey}
          chosen={trait.evidenceIds}
          pieces={pieces}
          onChange={(ids, picked) => {
            if (picked !== null) onPick(picked);
            change({ evidenceIds: [...ids] });
          }}
        />
      )}
    </div>
  );
}

function AddTrait({ traits, group, onChange }: TraitFieldsProps & { readonly group: TraitGroup }): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const add = (): void => {
    const words = text.trim();
    if (words === '') return;
    onChange([...traits, { id: crypto.randomUUID(), group, text: words, evidenceIds: [] }]);
    setText('');
  };
  return (
    <Textfield
      isCompact
      maxLength={300}
      aria-label={t('trait.add.to', { group: t(`trait.${group}`) })}
      placeholder={t('trait.add')}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        add();
      }}
      onBlur={add}
    />
  );
}
