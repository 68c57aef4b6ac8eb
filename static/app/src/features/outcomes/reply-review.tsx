import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { AskerView, OutcomeView } from '@contract/outcomes/outcome-views';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { ChoiceRow } from '../../ui/choice-row';
import type { Replies } from './use-tell';
import { leaveByEscape } from '../../ui/leave-by-escape';
import styles from './outcomes.module.css';

type By = Replies[number]['by'];

interface ReplyReviewProps {
  readonly view: OutcomeView;
  readonly askers: readonly AskerView[];
  readonly nameOf: (asker: AskerView) => string;
  readonly busy: boolean;
  readonly onSend: (replies: Replies) => void;
  readonly onCancel: () => void;
}

/** Every reply as it will go out, to be edited; nothing is sent before the last button. */
export function ReplyReview(props: ReplyReviewProps): ReactNode {
  const { view, askers, nameOf, busy, onSend, onCancel } = props;
  const text = useText();
  const { t } = text;
  const form = useId();
  const [drafts, setDrafts] = useState(
    () =>
      new Map(
        askers.map((asker) => {
          const by: By = asker.requestKey === null ? 'hand' : 'request';
          return [asker.audience, { words: draftFor(asker, view, text), by }];
        }),
      ),
  );
  const replies: Replies = askers.flatMap(({ audience }) => {
    const draft = drafts.get(audience);
    return draft === undefined ? [] : [{ audience, text: draft.words, by: draft.by }];
  });
  const posts = replies.filter(({ by }) => by === 'request').length;
  const notes = replies.length - posts;
  const change = (audience: string, part: Partial<{ words: string; by: By }>): void => {
    const before = drafts.get(audience);
    if (before !== undefined) setDrafts(new Map(drafts).set(audience, { ...before, ...part }));
  };
  const label =
    notes === 0
      ? t('tell.post', { count: posts })
      : posts === 0
        ? t('tell.note', { count: notes })
        : t('tell.both', { posts, notes });
  return (
    <form
      className={styles.review}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(replies);
      }}
      onKeyDown={leaveByEscape(onCancel)}
    >
      {askers.map((asker, place) => {
        const draft = drafts.get(asker.audience);
        const name = nameOf(asker);
        return (
          <div key={asker.audience} className={styles.card}>
            <label className={styles.line} htmlFor={`${form}-${String(place)}`}>
              {t('tell.reply', { name })}
              <textarea
                id={`${form}-${String(place)}`}
                rows={8}
                maxLength={4_000}
                dir="auto"
                required
                autoFocus={place === 0}
                disabled={busy}
                value={draft?.words ?? ''}
                onChange={(event) => {
                  change(asker.audience, { words: event.currentTarget.value });
                }}
              />
            </label>
            {asker.requestKey === null ? (
              <span className={styles.small}>{t('tell.copy')}</span>
            ) : (
              <ChoiceRow<By>
                legend={t('tell.how', { name })}
                hideLegend
                disabled={busy}
                value={draft?.by ?? 'hand'}
                onChange={(by) => {
                  change(asker.audience, { by });
                }}
                choices={[
                  { value: 'request', label: t('tell.on', { request: asker.requestKey }) },
                  { value: 'hand', label: t('tell.hand') },
                ]}
              />
            )}
          </div>
        );
      })}
      <p className={styles.small}>{t('tell.public')}</p>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isLoading={busy}>
          {label}
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A first reply in the customer's own words: what they said, and what is done about it. */
function draftFor(asker: AskerView, view: OutcomeView, { t, day }: Text): string {
  const met = view.needs
    .filter(({ needKey }) => asker.needKeys.includes(needKey))
    .every(({ verdict }) => verdict === 'met');
  const greeting = asker.name === '' ? t('tell.greeting.unknown') : t('tell.greeting', { name: asker.name });
  const body = t(met ? 'tell.body.met' : 'tell.body.partly', {
    day: day(asker.saidOn),
    quote: asker.text.trim(),
    summary: view.summary,
  });
  return `${greeting}\n\n${body}`.slice(0, 4_000);
}
