import Button from '@atlaskit/button/new';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { PieceSuggestions } from '@contract/evidence/evidence-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { limits } from '@contract/limits';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { MaskChoice } from './mask-choice';
import { QuoteFields } from './quote-fields';
import { useNewQuote } from './use-new-quote';
import type { GivenQuote, NewQuote } from './use-new-quote';
import styles from './evidence.module.css';

/** A piece that says nearly the same. */
type Twin = PieceSuggestions['duplicates'][number];

interface AddQuoteProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly given?: GivenQuote;
  /** Its name where it stands beside others; there the words in the field say it to the eye. */
  readonly label?: string;
  readonly onShowPiece: (piece: Twin) => void;
}

/** One paste and Enter: everything else is suggested, with its reason, or can wait for triage. */
export function AddQuote({ projectId, snapshot, given, label, onShowPiece }: AddQuoteProps): ReactNode {
  const { t } = useText();
  const textId = useId();
  const quote = useNewQuote(projectId, given);
  const { text, setText, save } = quote;
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor={textId} className={label === undefined ? styles.label : 'visually-hidden'}>
        {label ?? t('evidence.add')}
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
          <Twins quote={quote} onShowPiece={onShowPiece} />
          <QuoteFields quote={quote} snapshot={snapshot} />
          <SuggestedTopics quote={quote} />
          <SaveQuote quote={quote} />
        </>
      )}
      {quote.add.failure !== null && <FailureNote error={quote.add.failure} />}
    </form>
  );
}

interface TwinsProps {
  readonly quote: NewQuote;
  readonly onShowPiece: (piece: Twin) => void;
}

/** Pieces that say nearly the same already. */
function Twins({ quote, onShowPiece }: TwinsProps): ReactNode {
  const { t, day } = useText();
  return (quote.found?.duplicates ?? []).map((twin) => (
    <p key={twin.id} className={styles.offer}>
      {t('evidence.similar', { share: twin.similarity01, day: day(twin.saidOn) })}{' '}
      <q dir="auto">{twin.text.slice(0, 160)}</q>{' '}
      <button
        type="button"
        className={styles.textButton}
        onClick={() => {
          onShowPiece(twin);
        }}
      >
        {t('evidence.similar.show')}
      </button>
    </p>
  ));
}

/** Needs and personas that the words speak of, each with its reason; one click takes it. */
function SuggestedTopics({ quote }: { readonly quote: NewQuote }): ReactNode {
  const { t } = useText();
  const { found, needKey, setNeedKey, personaKey, setPersonaKey } = quote;
  if (found === undefined || found.needs.length + found.personas.length === 0) return null;
  return (
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
  );
}

function SaveQuote({ quote }: { readonly quote: NewQuote }): ReactNode {
  const { t } = useText();
  const { add, ready, parts, mask, setMask, split, setSplit } = quote;
  return (
    <div className={styles.actions}>
      <Button type="submit" appearance="primary" isLoading={add.busy} isDisabled={!ready}>
        {split && parts.length > 1 ? t('evidence.save.parts', { count: parts.length }) : t('evidence.save')}
      </Button>
      <MaskChoice personalData={quote.found?.personalData ?? {}} mask={mask} onMask={setMask} />
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
  );
}
