import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { ItemTestView, ValidationView } from '@contract/outcomes/outcome-views';
import { AppError } from '@domain/app-error';
import type { RecordOf } from '@domain/records/kinds';
import { TEST_STATES } from '@domain/records/test';
import type { MessageKey } from '../../i18n/language';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { ChoiceRow } from '../../ui/choice-row';
import { FailureNote } from '../../ui/failure-note';
import { changesOf } from '../records/save/merge-edits';
import { RecordMerge } from '../records/save/record-merge';
import { useMergedSave } from '../records/save/use-merged-save';
import { saveItemRecord } from './save-item-record';
import { leaveByEscape } from '../../ui/leave-by-escape';
import styles from './outcomes.module.css';

type Draft = Omit<RecordOf<'test'>, 'issueId'>;
const empty: Draft = {
  assumption: '',
  test: '',
  killLine: '',
  result: '',
  willingnessToPay: '',
  state: 'planned',
  evidenceIds: [],
};
type Line = 'assumption' | 'test' | 'killLine' | 'result' | 'willingnessToPay';
const lines: readonly (readonly [Line, MessageKey, MessageKey | null])[] = [
  ['assumption', 'validation.assumption', 'validation.assumption.hint'],
  ['test', 'validation.test', 'validation.test.hint'],
  ['killLine', 'validation.kill', 'validation.kill.hint'],
  ['result', 'validation.result', null],
  ['willingnessToPay', 'validation.pay', 'validation.pay.hint'],
];

function wordsOf({ id: _id, version: _version, ...words }: ItemTestView): Draft {
  return words;
}

interface TestFormProps {
  readonly issueId: string;
  readonly view: ValidationView;
  /** null writes a new one. */
  readonly test: ItemTestView | null;
  readonly onClose: () => void;
}

/** Writes a test down; what somebody else made of it meanwhile is shown and nothing is lost. */
export function TestForm({ issueId, view, test, onClose }: TestFormProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const form = useId();
  const [id] = useState(() => test?.id ?? crypto.randomUUID());
  // An edit stays on the test as it was when it began.
  const [seen] = useState(test);
  const base: Draft = seen === null ? empty : wordsOf(seen);
  const [draft, setDraft] = useState(base);
  const change = useMergedSave<null>(
    (pen, edit) => saveItemRecord(pen, issueId, 'test', edit),
    () => {
      announce(t('validation.saved'));
      onClose();
    },
    { until: ['validation.read'] },
  );
  const field = change.failure instanceof AppError ? change.failure.details['field'] : undefined;

  const save = (): void => {
    const set = changesOf({ draft, theirs: base });
    if (seen !== null && Object.keys(set).length === 0) onClose();
    else change.save({ id, version: seen?.version ?? 0, base, set });
  };
  return (
    <>
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={leaveByEscape(onClose)}
      >
        {lines.map(([name, label, hint]) => (
          <label key={name} className={styles.line} htmlFor={`${form}-${name}`}>
            {t(label)}
            <textarea
              id={`${form}-${name}`}
              rows={name === 'assumption' ? 2 : 1}
              maxLength={1_000}
              dir="auto"
              value={draft[name]}
              aria-invalid={field === name}
              autoFocus={name === 'assumption'}
              {...(hint === null ? {} : { placeholder: t(hint) })}
              onChange={(event) => {
                setDraft({ ...draft, [name]: event.currentTarget.value });
              }}
            />
          </label>
        ))}
        <ChoiceRow
          legend={t('validation.state')}
          value={draft.state}
          onChange={(state) => {
            setDraft({ ...draft, state });
          }}
          choices={TEST_STATES.map((state) => ({ value: state, label: t(`validation.state.${state}`) }))}
        />
        <Evidence
          view={view}
          chosen={draft.evidenceIds}
          onChange={(evidenceIds) => {
            setDraft({ ...draft, evidenceIds });
          }}
        />
        {change.failure !== null && change.merge === null && <FailureNote error={change.failure} />}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" isLoading={change.busy}>
            {t('action.save')}
          </Button>
          <Button appearance="subtle" isDisabled={change.busy} onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
      <RecordMerge
        kind="test"
        saving={change}
        names={Object.fromEntries(view.citable.map((piece) => [piece.id, piece.text]))}
      />
    </>
  );
}

interface EvidenceProps {
  readonly view: ValidationView;
  readonly chosen: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** What customers said about the item's needs, to tick as what a result rests on. */
function Evidence({ view, chosen, onChange }: EvidenceProps): ReactNode {
  const { t, day } = useText();
  return (
    <details>
      <summary>
        {t('validation.evidence')}
        {chosen.length > 0 && ` (${t('validation.evidence.count', { count: chosen.length })})`}
      </summary>
      {view.citable.length === 0 && <p className={styles.small}>{t('validation.evidence.none')}</p>}
      <ul className={styles.choices}>
        {view.citable.map((piece) => {
          const checked = chosen.includes(piece.id);
          return (
            <li key={`${piece.id} ${piece.needKey}`}>
              <label>
                <input
                  type="checkbox"
                  checked={checked}
                  disabled={!checked && chosen.length >= 20}
                  onChange={() => {
                    onChange(checked ? chosen.filter((id) => id !== piece.id) : [...chosen, piece.id]);
                  }}
                />
                <span>
                  <q dir="auto">{piece.text.slice(0, 160)}</q>{' '}
                  <span className={styles.small}>
                    {piece.needKey}, {day(piece.saidOn)}
                  </span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
