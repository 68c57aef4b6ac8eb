import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { ItemTestView, ValidationView } from '@contract/outcomes/outcome-views';
import { AppError } from '@domain/app-error';
import { TEST_STATES } from '@domain/records/test';
import { useAct } from '../../api/write';
import type { MessageKey } from '../../i18n/language';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { ChoiceRow } from '../../ui/choice-row';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import styles from './outcomes.module.css';

type Draft = Omit<ItemTestView, 'id' | 'version'>;
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

interface TestFormProps {
  readonly issueId: string;
  readonly view: ValidationView;
  /** null writes a new one. */
  readonly test: ItemTestView | null;
  readonly onClose: () => void;
}

interface Written {
  readonly text: Draft;
  readonly basedOn: number;
}

/** Writes a test down; what somebody else made of it meanwhile is shown and nothing is lost. */
export function TestForm({ issueId, view, test, onClose }: TestFormProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const form = useId();
  const [id] = useState(() => test?.id ?? crypto.randomUUID());
  const change = useAct(async ({ text, basedOn }: Written, { write }) =>
    test === null
      ? write('validation.add', { issueId, id, test: text })
      : write('validation.edit', { issueId, id, version: basedOn, test: text }),
  );
  const [draft, setDraft] = useState<Draft>(() => ({ ...empty, ...test }));
  const [version, setVersion] = useState(test?.version ?? 1);
  const [theirs, setTheirs] = useState<ItemTestView | null>(null);
  const failedAt = failedLine(change.failure);

  const save = (basedOn: number): void => {
    const { assumption, test: how, killLine, result, willingnessToPay, state, evidenceIds } = draft;
    const text = { assumption, test: how, killLine, result, willingnessToPay, state, evidenceIds };
    change.run(
      { text, basedOn },
      () => {
        announce(t('validation.saved'));
        onClose();
      },
      ({ tests }) => {
        setTheirs(tests.find((one) => one.id === id) ?? null);
      },
    );
  };
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        save(version);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
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
            aria-invalid={failedAt === name}
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
      {theirs !== null && (
        <Conflict
          theirs={theirs}
          onTheirs={() => {
            setDraft(theirs);
            setVersion(theirs.version);
            setTheirs(null);
          }}
          onMine={() => {
            setVersion(theirs.version);
            setTheirs(null);
            save(theirs.version);
          }}
        />
      )}
      {change.failure !== null && <FailureNote error={change.failure} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isLoading={change.busy}>
          {t('action.save')}
        </Button>
        <Button appearance="subtle" isDisabled={change.busy} onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

function failedLine(failure: unknown): string | undefined {
  const field = failure instanceof AppError ? failure.details['field'] : undefined;
  return typeof field === 'string' ? field.split('.')[1] : undefined;
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

interface ConflictProps {
  readonly theirs: ItemTestView;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

function Conflict({ theirs, onTheirs, onMine }: ConflictProps): ReactNode {
  const { t } = useText();
  return (
    <Note
      tone="warning"
      role="alert"
      title={t('validation.conflict')}
      actions={
        <>
          <Button spacing="compact" onClick={onTheirs}>
            {t('validation.conflict.take')}
          </Button>
          <Button spacing="compact" onClick={onMine}>
            {t('validation.conflict.mine')}
          </Button>
        </>
      }
    >
      {theirs.assumption} · {theirs.result}
    </Note>
  );
}
