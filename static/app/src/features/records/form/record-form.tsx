import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { kindNamed } from '@domain/records/kinds';
import type { RecordOf } from '@domain/records/kinds';
import { emptyRecord } from '@domain/records/kind';
import { same } from '@domain/records/three-way-merge';
import type { WrittenKind } from '@contract/records/written-kinds';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { RecordMerge } from '../save/record-merge';
import { useSaveRecord } from '../save/use-save-record';
import type { SaveOptions, Written } from '../save/use-save-record';
import type { Names, Trouble } from '../words/record-words';
import { checkDraft, writtenOf } from './draft';
import { ownPart } from './part';
import type { Parts, PartsOf, Values } from './part';
import { RecordFields } from './record-fields';
import styles from './record-form.module.css';

export interface RecordFormProps<N extends WrittenKind> {
  readonly projectId: string;
  readonly kind: N;
  /** Null for a new one. */
  readonly record: Written<N> | null;
  /** What a new one begins with. */
  readonly start?: Partial<RecordOf<N>>;
  /** The form's own name. */
  readonly label: string;
  /** Parts that a feature brings itself. */
  readonly parts?: Pick<Parts, N>;
  /** How the records are called that it names, for the questions of a merge. */
  readonly names?: Names;
  readonly readOnly?: boolean;
  readonly options?: SaveOptions<N>;
  /** Said when it is saved. */
  readonly saved: string;
  readonly onDone: () => void;
  /** Absent where the form stays. */
  readonly onCancel?: () => void;
  /** Further acts beside saving. */
  readonly children?: ReactNode;
}

/**
 * The form of a record of any kind, by its declaration: what it breaks is said at the field before anything is sent,
 * only what changed is sent, and what somebody else changed meanwhile is merged.
 */
export function RecordForm<N extends WrittenKind>(props: RecordFormProps<N>): ReactNode {
  return (
    <MoreWords parts={words}>
      <Form {...props} />
    </MoreWords>
  );
}
const words = ['records'] as const;

function Form<N extends WrittenKind>(props: RecordFormProps<N>): ReactNode {
  const { projectId, record, label, readOnly = false } = props;
  const kind = kindNamed(props.kind);
  const { t } = useText();
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [newId] = useState(() => crypto.randomUUID());
  // An edit stays on the record as it was when it began; only an untouched form follows what is loaded anew.
  const [seen, setSeen] = useState(record);
  const base = seen === null ? null : writtenOf(kind, seen.value);
  const [draft, setDraft] = useState<Values>(() => base ?? { ...emptyRecord(kind), ...props.start });
  const follow = (now: typeof record): void => {
    setSeen(now);
    if (now !== null) setDraft(writtenOf(kind, now.value));
  };
  if (record !== null && seen !== null && base !== null && record.version > seen.version && same(draft, base))
    follow(record);
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const saving = useSaveRecord(
    projectId,
    props.kind,
    (saved) => {
      follow(saved ?? seen);
      announce(props.saved);
      props.onDone();
    },
    props.options,
  );
  useEffect(() => {
    if (troubles.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [troubles]);
  const parts: PartsOf<N> | undefined = props.parts?.[props.kind];
  const save = (): void => {
    const checked = checkDraft(kind, base, draft);
    setTroubles(checked.ok ? [] : checked.troubles);
    if (!checked.ok) return;
    if (base !== null && Object.keys(checked.set).length === 0) {
      props.onDone();
      return;
    }
    saving.save({
      id: seen?.id ?? newId,
      version: seen?.version ?? 0,
      base: base ?? emptyRecord(kind),
      set: checked.set,
    });
  };
  return (
    <>
      <form
        ref={form}
        noValidate
        className={styles.form}
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <RecordFields
          projectId={projectId}
          kind={kind}
          draft={draft}
          onChange={setDraft}
          troubles={troubles}
          readOnly={readOnly}
          own={(field) => (parts === undefined ? null : ownPart(parts, field))}
        />
        {saving.failure !== null && saving.merge === null && <FailureNote error={saving.failure} />}
        <div className={styles.line}>
          {!readOnly && (
            <Button type="submit" appearance="primary" isLoading={saving.busy}>
              {t('action.save')}
            </Button>
          )}
          {props.onCancel !== undefined && <Button onClick={props.onCancel}>{t('action.cancel')}</Button>}
          {props.children}
        </div>
      </form>
      <RecordMerge
        kind={props.kind}
        saving={saving}
        {...(props.names !== undefined && { names: props.names })}
      />
    </>
  );
}
