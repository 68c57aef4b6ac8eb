import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { ErasedView, ErasurePreviewView, ErasureSubjectView } from '@contract/product/retention-views';
import { ask } from '../../../api/ask';
import { useRead } from '../../../api/read';
import { useAct } from '../../../api/write';
import type { Pen } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { Combobox } from '../../../ui/combobox';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import styles from '../../records/archive/archive.module.css';

type Trace = ErasurePreviewView['traces'][number];
interface Found {
  readonly traces: readonly Trace[];
  readonly answers: number;
}
interface Receipt {
  readonly pieces: number;
  readonly texts: number;
  readonly answers: number;
  readonly at: number;
}
/** Texts shown of each place. */
const SHOWN = 5;

/** Erases a person or an account: first what was found, then the receipt. */
export function ErasureSection({ projectId }: { projectId: string }): ReactNode {
  const { t, instant } = useText();
  const [subject, setSubject] = useState<ErasureSubjectView | null>(null);
  const [how, setHow] = useState<'mask' | 'delete'>('mask');
  const look = useAct((given: ErasureSubjectView) => lookThrough(projectId, given));
  const erase = useAct((given: ErasureSubjectView, { write }) => eraseAll(projectId, given, how, write));
  const found = look.answer;
  const receipt = erase.answer;
  const forget = (): void => {
    look.forget();
    erase.forget();
  };
  return (
    <section aria-label={t('erasure.title')} className={styles.section}>
      <h3>{t('erasure.title')}</h3>
      <p className={styles.small}>{t('erasure.hint')}</p>
      <Whom
        projectId={projectId}
        onSubject={(next) => {
          setSubject(next);
          forget();
        }}
      />
      <div className={styles.actions}>
        <Button
          isDisabled={subject === null}
          isLoading={look.busy}
          onClick={() => {
            erase.forget();
            if (subject !== null) look.run(subject);
          }}
        >
          {t('erasure.look')}
        </Button>
      </div>
      {found !== null && (
        <div className={styles.section} role="status">
          <FoundTraces found={found} />
        </div>
      )}
      {found !== null && (subject?.kind === 'account' || found.traces.length + found.answers > 0) && (
        <div className={styles.section}>
          <ChoiceRow
            legend={t('erasure.how')}
            value={how}
            choices={[
              { value: 'mask', label: t('erasure.mask') },
              { value: 'delete', label: t('erasure.delete') },
            ]}
            onChange={setHow}
          />
          <div className={styles.actions}>
            <Button
              appearance="danger"
              isLoading={erase.busy}
              onClick={() => {
                if (subject !== null) erase.run(subject, look.forget);
              }}
            >
              {t('erasure.do')}
            </Button>
          </div>
        </div>
      )}
      {receipt !== null && (
        <Note tone="success" role="status" title={t('erasure.receipt')}>
          {t('erasure.receipt.text', {
            pieces: receipt.pieces,
            texts: receipt.texts,
            answers: receipt.answers,
            when: instant(new Date(receipt.at).toISOString()),
          })}
        </Note>
      )}
      {look.failure !== null && <FailureNote error={look.failure} />}
      {erase.failure !== null && <FailureNote error={erase.failure} />}
    </section>
  );
}

/** What was found, place by place: how many, and the first texts of each. */
function FoundTraces({ found }: { found: Found }): ReactNode {
  const { t } = useText();
  const places = [...new Set(found.traces.map(({ place }) => place))];
  return (
    <>
      <p>{t('erasure.found', { traces: found.traces.length, answers: found.answers })}</p>
      {places.map((place) => {
        const there = found.traces.filter((trace) => trace.place === place);
        return (
          <section key={place} aria-label={t(`erasure.place.${place}`)}>
            <h4>
              {t(`erasure.place.${place}`)} ({there.length})
            </h4>
            <ul>
              {there.slice(0, SHOWN).map((trace) => (
                <li key={trace.id} dir="auto">
                  {trace.text === '' ? t('erasure.private') : trace.text}
                </li>
              ))}
            </ul>
            {there.length > SHOWN && <p>{t('erasure.more', { count: there.length - SHOWN })}</p>}
          </section>
        );
      })}
    </>
  );
}

async function lookThrough(projectId: string, subject: ErasureSubjectView): Promise<Found> {
  const traces: Trace[] = [];
  let answers = 0;
  let after: string | null = '';
  while (after !== null) {
    const page: ErasurePreviewView = await ask('erasure.find', { projectId, subject, after });
    traces.push(...page.traces);
    answers += page.answers;
    after = page.next;
  }
  return { traces, answers };
}

async function eraseAll(
  projectId: string,
  subject: ErasureSubjectView,
  how: 'mask' | 'delete',
  write: Pen['write'],
): Promise<Receipt> {
  let [pieces, texts] = [0, 0];
  let after: string | null = '';
  while (after !== null) {
    const page: ErasedView = await write('erasure.run', { projectId, subject, how, after });
    pieces += page.pieces;
    texts += page.texts;
    after = page.next;
  }
  const { answers, at } = await write('erasure.finish', { projectId, subject, pieces, texts });
  return { pieces, texts, answers, at };
}

type Kind = ErasureSubjectView['kind'];
interface Account {
  readonly id: string;
  readonly name: string;
}

/** Whose traces they are: a person's, by the words that name them, or an account's. */
function Whom(props: {
  projectId: string;
  onSubject: (subject: ErasureSubjectView | null) => void;
}): ReactNode {
  const { projectId, onSubject } = props;
  const { t } = useText();
  const id = useId();
  const [kind, setKind] = useState<Kind>('person');
  const [words, setWords] = useState('');
  const [account, setAccount] = useState<Account | null>(null);
  const tell = (of: Kind, named: string, chosen: Account | null): void => {
    onSubject(of === 'account' ? subjectOfAccount(chosen) : subjectOfWords(named));
  };
  return (
    <>
      <ChoiceRow
        legend={t('erasure.whom')}
        value={kind}
        choices={[
          { value: 'person', label: t('erasure.person') },
          { value: 'account', label: t('erasure.account') },
        ]}
        onChange={(next) => {
          setKind(next);
          tell(next, words, account);
        }}
      />
      {kind === 'person' ? (
        <div>
          <label htmlFor={`${id}-words`}>{t('erasure.words')}</label>
          <Textfield
            id={`${id}-words`}
            isCompact
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              tell(kind, event.currentTarget.value, account);
            }}
          />
        </div>
      ) : (
        <AccountChoice
          projectId={projectId}
          onChoose={(next) => {
            setAccount(next);
            tell(kind, words, next);
          }}
        />
      )}
    </>
  );
}

function subjectOfAccount(account: Account | null): ErasureSubjectView | null {
  return account === null ? null : { kind: 'account', accountId: account.id };
}

/** Words are told apart by commas; null where there is none. */
function subjectOfWords(words: string): ErasureSubjectView | null {
  const named = words.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
  return words.trim() === '' ? null : { kind: 'person', words: named };
}

function AccountChoice(props: {
  projectId: string;
  onChoose: (account: { id: string; name: string }) => void;
}): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const accounts = useRead('account.find', { projectId: props.projectId, text }, { keep: true });
  return (
    <Combobox
      label={t('erasure.account')}
      text={text}
      onText={setText}
      busy={accounts.isPending}
      nothing={t('picker.nothing', { text })}
      options={(accounts.data?.accounts ?? []).map((account) => ({ id: account.id, content: account.name }))}
      onPick={(id) => {
        const account = accounts.data?.accounts.find((one) => one.id === id);
        if (account === undefined) return;
        setText(account.name);
        props.onChoose(account);
      }}
    />
  );
}
