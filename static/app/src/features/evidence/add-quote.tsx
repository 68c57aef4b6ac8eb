import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { CHANNELS } from '@domain/records/evidence';
import type { Channel } from '@domain/records/evidence';
import { splitIntoQuotes } from '@domain/evidence/text/quotes';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { limits } from '@contract/limits';
import type { ProcedureInput } from '@contract/rpc';
import { useAct } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { SelectBox } from '../../ui/select-box';
import { useSuggestions } from './use-suggestions';
import styles from './evidence.module.css';

interface AddQuoteProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly onShowPiece: (text: string) => void;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** One paste and Enter: everything else is suggested, with its reason, or can wait for triage. */
export function AddQuote({ projectId, snapshot, onShowPiece }: AddQuoteProps): ReactNode {
  const { t, day, list } = useText();
  const announce = useAnnounce();
  const textId = useId();
  const [text, setText] = useState('');
  const [channel, setChannel] = useState<Channel>('interview');
  const [saidOn, setSaidOn] = useState(today);
  const [accountName, setAccountName] = useState('');
  const [author, setAuthor] = useState('');
  const [personaKey, setPersonaKey] = useState('');
  const [needKey, setNeedKey] = useState('');
  const [mask, setMask] = useState(true);
  const [split, setSplit] = useState(false);
  const add = useAct(async (pieces: readonly ProcedureInput<'evidence.add'>['piece'][], { write }) => {
    for (const piece of pieces) await write('evidence.add', { projectId, piece });
    return pieces.length;
  });
  const settled = useDeferredValue(text);
  const suggestions = useSuggestions(projectId, { text: settled, author, accountName }, text !== '');
  const parts = useMemo(
    () => (text.length > 200 || text.includes('\n') ? splitIntoQuotes(text) : []),
    [text],
  );
  const ready = text.trim().length >= 3 && text.length <= limits.quoteLength;

  const save = (): void => {
    if (!ready) return;
    const texts = split && parts.length > 1 ? parts.map((part) => part.text) : [text];
    add.run(
      texts.map((one) => ({
        id: crypto.randomUUID(),
        text: one,
        channel,
        saidOn,
        author,
        accountName,
        personaKey: personaKey === '' ? null : personaKey,
        link: needKey === '' ? null : { needKey },
        mask,
      })),
      (count) => {
        setText('');
        setNeedKey('');
        setSplit(false);
        announce(t('evidence.added', { count }));
      },
    );
  };
  const found = text === '' ? undefined : suggestions.data;
  const personal = Object.entries(found?.personalData ?? {}).map(([kind, count]) =>
    t(`evidence.personal.${kind as 'email'}`, { count }),
  );
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor={textId} className={styles.label}>
        {t('evidence.add')}
      </label>
      <textarea
        id={textId}
        className={styles.area}
        rows={text === '' ? 2 : 4}
        dir="auto"
        value={text}
        maxLength={limits.quoteLength}
        placeholder={t('evidence.add.placeholder')}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            save();
          }
        }}
      />
      {text !== '' && (
        <>
          {(found?.duplicates ?? []).map((twin) => (
            <p key={twin.id} className={styles.offer}>
              {t('evidence.similar', { share: twin.similarity01, day: day(twin.saidOn) })}{' '}
              <q dir="auto">{twin.text.slice(0, 160)}</q>{' '}
              <button
                type="button"
                className={styles.textButton}
                onClick={() => {
                  onShowPiece(twin.text.slice(0, 120));
                }}
              >
                {t('evidence.similar.show')}
              </button>
            </p>
          ))}
          <div className={styles.fields}>
            <SelectBox
              label={t('evidence.need')}
              value={needKey}
              onChange={setNeedKey}
              options={[
                { value: '', label: t('evidence.need.later') },
                ...snapshot.needs.map((need) => ({ value: need.key, label: `${need.key} ${need.title}` })),
              ]}
            />
            <SelectBox
              label={t('evidence.persona')}
              value={personaKey}
              onChange={setPersonaKey}
              options={[
                { value: '', label: t('evidence.persona.unknown') },
                ...snapshot.personas.map((persona) => ({ value: persona.key, label: persona.name })),
              ]}
            />
            <SelectBox
              label={t('evidence.channel')}
              value={channel}
              onChange={(value) => {
                setChannel(CHANNELS.find((name) => name === value) ?? 'other');
              }}
              options={CHANNELS.map((name) => ({ value: name, label: t(`channel.${name}`) }))}
            />
            <span className={styles.field}>
              <label htmlFor={`${textId}-day`}>{t('evidence.said-on')}</label>
              <input
                id={`${textId}-day`}
                type="date"
                className={styles.date}
                value={saidOn}
                max={today()}
                onChange={(event) => {
                  if (event.currentTarget.value !== '') setSaidOn(event.currentTarget.value);
                }}
              />
            </span>
            <SmallField
              id={`${textId}-account`}
              label={t('evidence.account')}
              value={accountName}
              onChange={setAccountName}
            />
            <SmallField
              id={`${textId}-author`}
              label={t('evidence.author')}
              value={author}
              onChange={setAuthor}
            />
          </div>
          {found !== undefined && (found.needs.length > 0 || found.personas.length > 0) && (
            <p className={styles.suggested}>
              {t('evidence.suggested')}{' '}
              {found.needs.map((topic) => (
                <button
                  key={topic.key}
                  type="button"
                  className={styles.chip}
                  aria-pressed={needKey === topic.key}
                  onClick={() => {
                    setNeedKey(topic.key);
                  }}
                >
                  {topic.name} <small>{t('evidence.because', { words: topic.because.join(', ') })}</small>
                </button>
              ))}
              {found.personas.map((topic) => (
                <button
                  key={topic.key}
                  type="button"
                  className={styles.chip}
                  aria-pressed={personaKey === topic.key}
                  onClick={() => {
                    setPersonaKey(topic.key);
                  }}
                >
                  {topic.name}{' '}
                  <small>
                    {topic.because.length === 0
                      ? t('evidence.because.account')
                      : t('evidence.because', { words: topic.because.join(', ') })}
                  </small>
                </button>
              ))}
            </p>
          )}
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" isLoading={add.busy} isDisabled={!ready}>
              {split && parts.length > 1
                ? t('evidence.save.parts', { count: parts.length })
                : t('evidence.save')}
            </Button>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={mask}
                onChange={(event) => {
                  setMask(event.currentTarget.checked);
                }}
              />
              {personal.length === 0
                ? t('evidence.mask')
                : t('evidence.mask.found', { what: list(personal) })}
            </label>
            {parts.length > 1 && (
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={split}
                  onChange={(event) => {
                    setSplit(event.currentTarget.checked);
                  }}
                />
                {t('evidence.split', { count: parts.length })}
              </label>
            )}
          </div>
        </>
      )}
      {add.failure !== null && <FailureNote error={add.failure} />}
    </form>
  );
}

interface SmallFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function SmallField({ id, label, value, onChange }: SmallFieldProps): ReactNode {
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.small}>
        <Textfield
          id={id}
          isCompact
          maxLength={200}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      </span>
    </span>
  );
}
