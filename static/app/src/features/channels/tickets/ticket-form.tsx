import Button from '@atlaskit/button/new';
import { useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { isVerbatim, splitIntoQuotes } from '@domain/evidence/text/quotes';
import type { ProcedureOutput } from '@contract/rpc';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { ChoiceRow } from '../../../ui/choice-row';
import { Combobox } from '../../../ui/combobox';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { useNeedSearch } from '../../needs/pickers/use-need-search';
import styles from '../../evidence/evidence.module.css';

interface TicketFormProps {
  readonly projectId: string;
  readonly ticketId: string;
  readonly ticket: ProcedureOutput<'ticket.read'>;
  readonly onClose: () => void;
}

interface ChosenNeed {
  readonly key: string;
  readonly title: string;
}

/** Which words of the ticket, for which need, and how much it matters. */
export function TicketForm({ projectId, ticketId, ticket, onClose }: TicketFormProps): ReactNode {
  const { t, day, list } = useText();
  const announce = useAnnounce();
  const quoteId = useId();
  const [quote, setQuote] = useState(ticket.text);
  const [need, setNeed] = useState<ChosenNeed | null>(null);
  const [text, setText] = useState('');
  const [strength, setStrength] = useState<'nice' | 'important' | 'blocker'>('important');
  const [mask, setMask] = useState(true);
  const { search, isBehind } = useNeedSearch(projectId, text);
  const save = useWrite('ticket.save');
  const parts = useMemo(() => splitIntoQuotes(ticket.text), [ticket.text]);
  const verbatim = isVerbatim(quote.trim(), ticket.text) || isVerbatim(quote.trim(), ticket.title);
  const linked = ticket.piece?.links.map((link) => link.needTitle) ?? [];
  const personal = Object.entries(ticket.personalData).map(([kind, count]) =>
    t(`evidence.personal.${kind as 'email'}`, { count }),
  );
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
          setQuote(event.currentTarget.value);
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
                setQuote(part.text);
              }}
            >
              {at === 0 ? t('ticket.quote.whole') : part.text.slice(0, 48)}
            </button>
          ))}
        </div>
      )}
      <span className={styles.faint}>
        {[ticket.account, ticket.author, day(ticket.saidOn)].filter((part) => part !== '').join(' · ')}
      </span>
      {need === null ? (
        <>
          {ticket.needs.length > 0 && (
            <div className={styles.suggested}>
              {t('evidence.suggested')}{' '}
              {ticket.needs.map((topic) => (
                <button
                  key={topic.key}
                  type="button"
                  className={styles.chip}
                  onClick={() => {
                    setNeed({ key: topic.key, title: topic.name });
                  }}
                >
                  {topic.name} <small>{t('evidence.because', { words: topic.because.join(', ') })}</small>
                </button>
              ))}
            </div>
          )}
          {search.isError && <FailureNote error={search.error} onRetry={() => void search.refetch()} />}
          <Combobox
            label={t('evidence.link.which')}
            placeholder={t('evidence.link.search')}
            text={text}
            onText={setText}
            busy={search.isPending}
            behind={isBehind}
            nothing={t('ticket.none')}
            options={(search.data?.needs ?? []).slice(0, 8).map(({ key, title }) => ({
              id: key,
              content: (
                <span>
                  {title} <span className={styles.faint}>{key}</span>
                </span>
              ),
            }))}
            onPick={(key) => {
              setNeed((search.data?.needs ?? []).find((found) => found.key === key) ?? null);
            }}
            onEscape={onClose}
          />
        </>
      ) : (
        <>
          <div className={styles.meta}>
            <strong>{need.title}</strong> <span className={styles.faint}>{need.key}</span>
            <Button
              spacing="compact"
              appearance="subtle"
              onClick={() => {
                setNeed(null);
              }}
            >
              {t('evidence.link.other')}
            </Button>
          </div>
          <ChoiceRow
            legend={t('evidence.link.strength')}
            value={strength}
            onChange={setStrength}
            choices={[
              { value: 'nice', label: t('strength.nice') },
              { value: 'important', label: t('strength.important') },
              { value: 'blocker', label: t('strength.blocker') },
            ]}
          />
        </>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={mask}
          onChange={(event) => {
            setMask(event.currentTarget.checked);
          }}
        />
        {personal.length === 0 ? t('evidence.mask') : t('evidence.mask.found', { what: list(personal) })}
      </label>
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
