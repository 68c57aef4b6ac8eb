import Button from '@atlaskit/button/new';
import { useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { isVerbatim, splitIntoQuotes } from '@domain/evidence/text/quotes';
import type { ProcedureOutput } from '@contract/rpc';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { MaskChoice } from '../../evidence/mask-choice';
import { FindNeed, NeedInHand } from './ticket-need';
import type { ChosenNeed, Strength } from './ticket-need';
import styles from '../../evidence/evidence.module.css';

interface TicketFormProps {
  readonly projectId: string;
  readonly ticketId: string;
  readonly ticket: ProcedureOutput<'ticket.read'>;
  readonly onClose: () => void;
}

/** Which words of the ticket, for which need, and how much it matters. */
export function TicketForm({ projectId, ticketId, ticket, onClose }: TicketFormProps): ReactNode {
  const { t, day, list } = useText();
  const announce = useAnnounce();
  const [quote, setQuote] = useState(ticket.text);
  const [need, setNeed] = useState<ChosenNeed | null>(null);
  const [text, setText] = useState('');
  const [strength, setStrength] = useState<Strength>('important');
  const [mask, setMask] = useState(true);
  const save = useWrite('ticket.save');
  const verbatim = isVerbatim(quote.trim(), ticket.text) || isVerbatim(quote.trim(), ticket.title);
  const linked = ticket.piece?.links.map((link) => link.needTitle) ?? [];
  const submit = (): void => {
    if (need === null) return;
    save.run(
      {
        projectId,
        ticketId,
        quote: quote.trim(),
        channel: ticket.account === '' && ticket.rating01 === null ? 'other' : 'support-ticket',
        link: { needKey: need.key, strength },
        mask,
      },
      () => {
        announce(t('ticket.saved', { need: need.title }));
        onClose();
      },
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {ticket.piece !== null && (
        <Note
          tone="info"
          title={t('ticket.known', {
            needs: linked.length === 0 ? '' : t('ticket.known.needs', { needs: list(linked) }),
          })}
        />
      )}
      <QuoteField ticket={ticket} quote={quote} verbatim={verbatim} onQuote={setQuote} />
      <span className={styles.faint}>
        {[ticket.account, ticket.author, day(ticket.saidOn)].filter((part) => part !== '').join(' · ')}
      </span>
      {need === null ? (
        <FindNeed {...{ projectId, ticket, text, onClose }} onText={setText} onNeed={setNeed} />
      ) : (
        <NeedInHand
          need={need}
          strength={strength}
          onStrength={setStrength}
          onOther={() => {
            setNeed(null);
          }}
        />
      )}
      <MaskChoice personalData={ticket.personalData} mask={mask} onMask={setMask} />
      {save.failure !== null && <FailureNote error={save.failure} />}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          isLoading={save.busy}
          isDisabled={need === null || !verbatim}
        >
          {t('ticket.save')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface QuoteFieldProps {
  readonly ticket: TicketFormProps['ticket'];
  readonly quote: string;
  readonly verbatim: boolean;
  readonly onQuote: (quote: string) => void;
}

/** The words that are taken, which must be the ticket's own. */
function QuoteField({ ticket, quote, verbatim, onQuote }: QuoteFieldProps): ReactNode {
  const { t } = useText();
  const quoteId = useId();
  const parts = useMemo(() => splitIntoQuotes(ticket.text), [ticket.text]);
  return (
    <>
      <label htmlFor={quoteId} className={styles.label}>
        {t('ticket.quote')}
      </label>
      <textarea
        id={quoteId}
        className={styles.area}
        rows={4}
        dir="auto"
        value={quote}
        aria-describedby={`${quoteId}-hint`}
        aria-invalid={!verbatim}
        onChange={(event) => {
          onQuote(event.currentTarget.value);
        }}
      />
      <span id={`${quoteId}-hint`} role={verbatim ? undefined : 'alert'} className={styles.faint}>
        {t(verbatim ? 'ticket.quote.hint' : 'ticket.not-verbatim')}
      </span>
      {parts.length > 1 && (
        <div className={styles.actions}>
          {[{ text: ticket.text }, ...parts.slice(0, 6)].map((part, at) => (
            <button
              key={at}
              type="button"
              className={styles.chip}
              aria-pressed={quote === part.text}
              onClick={() => {
                onQuote(part.text);
              }}
            >
              {at === 0 ? t('ticket.quote.whole') : part.text.slice(0, 48)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
