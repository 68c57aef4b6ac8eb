import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { BenefitChange } from '@contract/roadmap/share-views';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import type { PlanRow } from '../plan/plan-rows';
import type { SharedItem } from './shared-items';
import styles from './share.module.css';

/** What somebody has typed for an item, on the text that stood there when they began. */
interface Draft {
  readonly text: string;
  readonly seen: BenefitChange;
  /** What somebody else has written meanwhile; absent = nothing. */
  readonly theirs?: BenefitChange;
}
type Drafts = ReadonlyMap<string, Draft>;

interface BenefitListProps {
  readonly items: readonly SharedItem[];
  readonly rows: ReadonlyMap<string, PlanRow>;
  readonly onClose: () => void;
}

/** The benefit of every item that is shown, one under the other, to be written in one go: what has none comes first. */
export function BenefitList({ items, rows, onClose }: BenefitListProps): ReactNode {
  const { t } = useText();
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  // The order is that of the beginning: no field goes elsewhere because it was written.
  const [order] = useState(() =>
    [...items].sort((a, b) => Number(hasOwn(a)) - Number(hasOwn(b))).map(({ issueId }) => issueId),
  );
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const act = useAct<Drafts, Drafts>(
    async (sent, { write }) => {
      const left = new Map<string, Draft>();
      for (const [issueId, { text, seen, theirs }] of sent) {
        const { version } = theirs ?? seen;
        const answer = await write('benefit.of-item', { issueId, benefit: { text: text.trim(), version } });
        if (answer.kind === 'conflict') left.set(issueId, { text, seen, theirs: answer.theirs });
      }
      return left;
    },
    { until: ['share.lines', 'share.stories'], alone: 'benefits' },
  );
  const changed = new Map([...drafts].filter(([, { text, seen }]) => text.trim() !== seen.text));
  const shown = order.flatMap((id) => items.find(({ issueId }) => issueId === id) ?? []);
  return (
    <form
      className={styles.benefits}
      aria-label={t('share.benefits')}
      onSubmit={(event) => {
        event.preventDefault();
        act.run(changed, setDrafts);
      }}
    >
      <div className={styles.options}>
        <h2 className={styles.heading}>{t('share.benefits')}</h2>
        <span className={styles.grow} />
        <Button type="submit" appearance="primary" isDisabled={changed.size === 0} isLoading={act.busy}>
          {t('share.benefits.save', { count: changed.size })}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('share.benefits.close')}
        </Button>
      </div>
      <p className={styles.note} role="status">
        {t('share.benefits.hint')}
      </p>
      {act.failure !== null && <FailureNote error={act.failure} />}
      <ul className={styles.rows}>
        {shown.map((item, at) => {
          const name = rows.get(item.issueId)?.item.summary ?? '';
          const draft = drafts.get(item.issueId);
          return (
            <li key={item.issueId} className={styles.benefit}>
              <label>
                <strong>{name}</strong>
                <textarea
                  ref={at === 0 ? first : undefined}
                  aria-label={t('share.benefits.of', { name })}
                  placeholder={item.line.benefit ?? t('share.benefit.example')}
                  rows={2}
                  maxLength={1_000}
                  value={draft?.text ?? item.benefit.text}
                  onChange={(event) => {
                    const text = event.currentTarget.value;
                    const before = draft ?? { seen: item.benefit };
                    setDrafts(new Map(drafts).set(item.issueId, { ...before, text }));
                  }}
                />
              </label>
              {draft?.theirs !== undefined && (
                <small className={styles.warning} role="alert">
                  {t('share.benefits.theirs', { text: draft.theirs.text })}
                </small>
              )}
            </li>
          );
        })}
      </ul>
    </form>
  );
}

function hasOwn({ line }: SharedItem): boolean {
  return line.benefitMissing !== true;
}
