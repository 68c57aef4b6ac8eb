import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { AskerView, OutcomeView, ReplyResult } from '@contract/outcomes/outcome-views';
import { worthTelling } from '@domain/outcomes/verdict';
import { useSaid } from '../../i18n/said';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { PersonaMark } from '../../ui/persona-mark';
import { useTell } from './use-tell';
import { ReplyReview } from './reply-review';
import styles from './outcomes.module.css';

interface TellAskersProps {
  readonly issueId: string;
  readonly view: OutcomeView;
  readonly personas: readonly PersonaView[];
}

/** Who asked and has not been told: choose, review every reply, send. */
export function TellAskers({ issueId, view, personas }: TellAskersProps): ReactNode {
  const text = useText();
  const { t } = text;
  const announce = useAnnounce();
  const tell = useTell(issueId);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [review, setReview] = useState(false);
  const [sent, setSent] = useState<readonly SentReply[]>([]);
  const good = new Set(
    view.needs.filter(({ verdict }) => worthTelling(verdict)).map(({ needKey }) => needKey),
  );
  const ready = view.waiting.filter(({ needKeys }) => needKeys.some((key) => good.has(key)));
  const chosen = ready.filter(({ audience }) => !left.has(audience));
  const nameOf = (asker: AskerView | undefined): string =>
    asker === undefined || asker.name === '' ? t('tell.unknown') : asker.name;
  const heading =
    view.waiting.length > 0
      ? t('tell.title', { count: view.waiting.length })
      : t(view.told.length > 0 ? 'tell.nobody' : 'tell.nobody.asked');

  return (
    <div className={styles.tell}>
      <h3>{heading}</h3>
      {view.waiting.length > 0 && ready.length === 0 && <p className={styles.small}>{t('tell.wait')}</p>}
      {!review && (
        <ul className={styles.choices}>
          {view.waiting.map((asker) => {
            const mayTell = ready.includes(asker) && view.canEdit;
            return (
              <li key={asker.audience}>
                <label>
                  {view.canEdit && (
                    <input
                      type="checkbox"
                      aria-label={t('tell.choose', { name: nameOf(asker) })}
                      checked={mayTell && !left.has(asker.audience)}
                      disabled={!mayTell}
                      onChange={(event) => {
                        const next = new Set(left);
                        if (event.currentTarget.checked) next.delete(asker.audience);
                        else next.add(asker.audience);
                        setLeft(next);
                      }}
                    />
                  )}
                  <AskerWords asker={asker} name={nameOf(asker)} personas={personas} />
                </label>
              </li>
            );
          })}
        </ul>
      )}
      {!review && chosen.length > 0 && view.canEdit && (
        <div>
          <Button
            spacing="compact"
            onClick={() => {
              setSent([]);
              setReview(true);
            }}
          >
            {t('tell.review', { count: chosen.length })}
          </Button>
        </div>
      )}
      {review && (
        <ReplyReview
          view={view}
          askers={chosen}
          nameOf={nameOf}
          busy={tell.busy}
          onCancel={() => {
            setReview(false);
          }}
          onSend={(replies) => {
            tell.run(replies, (results) => {
              setReview(false);
              const named = results.map((result) => ({
                ...result,
                name: nameOf(chosen.find(({ audience }) => audience === result.audience)),
              }));
              setSent(named);
              announce(summary(named, text));
            });
          }}
        />
      )}
      {tell.failure !== null && <FailureNote error={tell.failure} />}
      {sent.length > 0 && <SentNote sent={sent} />}
    </div>
  );
}

type SentReply = ReplyResult & { readonly name: string };

/** What became of each reply; those that went out are only counted. */
function SentNote({ sent }: { readonly sent: readonly SentReply[] }): ReactNode {
  const text = useText();
  const say = useSaid();
  const { find } = text;
  return (
    <Note
      tone={sent.some(({ outcome }) => outcome === 'failed' || outcome === 'unclear') ? 'warning' : 'success'}
      title={summary(sent, text)}
    >
      {sent
        .filter(({ outcome }) => !['posted', 'noted'].includes(outcome))
        .map(({ audience, outcome, name, why }) => (
          <div key={audience}>{find(`tell.${outcome}`, { name, why: why === null ? '' : say(why) })}</div>
        ))}
    </Note>
  );
}

function summary(results: readonly ReplyResult[], { t }: Text): string {
  const count = (wanted: ReplyResult['outcome']) =>
    results.filter(({ outcome }) => outcome === wanted).length;
  return t('tell.done', { posted: count('posted'), noted: count('noted') });
}

interface AskerWordsProps {
  readonly asker: AskerView;
  readonly name: string;
  readonly personas: readonly PersonaView[];
}

/** Who it is, and in which words they asked. */
export function AskerWords({ asker, name, personas }: AskerWordsProps): ReactNode {
  const { t, find, day } = useText();
  const persona = personas.find(({ key }) => key === asker.personaKey);
  const channel = find(`channel.${asker.channel}`) ?? asker.channel;
  return (
    <span className={styles.asker}>
      <span className={styles.who}>
        {persona !== undefined && <PersonaMark persona={persona} size="small" />}
        <strong>{name}</strong>
        {asker.segment !== '' && <span className={styles.small}>{asker.segment}</span>}
      </span>
      <q dir="auto">{asker.text.slice(0, 220)}</q>
      <span className={styles.small}>
        {t('tell.said', { channel, day: day(asker.saidOn) })}
        {asker.strongest !== null && `, ${t(`strength.${asker.strongest}`)}`}
        {asker.requestKey !== null && `, ${asker.requestKey}`}
      </span>
    </span>
  );
}
