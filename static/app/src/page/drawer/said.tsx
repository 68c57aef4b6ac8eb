import type { ReactNode } from 'react';
import type { PieceView } from '@contract/evidence/evidence-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useMayQuote } from '../../api/may-quote';
import { useReads } from '../../api/read';
import { AddQuote } from '../../features/evidence/add-quote';
import { SaidBy } from '../../features/evidence/said-by';
import type { GivenQuote } from '../../features/evidence/use-new-quote';
import { Opener, useDrawer } from '../../features/drawer';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Lozenge } from '../../ui/lozenge';
import { Skeleton } from '../../ui/skeleton';
import type { PieceFilter } from '@contract/evidence/evidence-views';
import styles from './drawer-parts.module.css';

/** So many are shown; the rest is in the inbox. */
const SHOWN = 5;

/** What says whose words are shown. */
export type SaidOf = Pick<PieceFilter, 'needKey' | 'personaKey' | 'accountId'>;

interface SaidProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  /** What is shown is what fits any of them. */
  readonly of: readonly SaidOf[];
  /** What a quote that is pasted here is about. */
  readonly given: GivenQuote;
  readonly onAll: (() => void) | undefined;
}

/** What customers say, the newest first, and a box to paste what was said just now. */
export function Said({ projectId, snapshot, of, given, onAll }: SaidProps): ReactNode {
  const { t } = useText();
  const drawer = useDrawer();
  const mayQuote = useMayQuote(snapshot, { projectId });
  const reads = useReads(
    'evidence.page',
    of.map((each) => ({
      projectId,
      filter: { text: '', triage: 'any' as const, deleted: false, ...each },
      limit: SHOWN,
    })),
  );
  const failed = reads.find(({ isError }) => isError);
  const found = newestOf(reads.flatMap(({ data }) => data?.pieces ?? []));
  const pieces = found.slice(0, SHOWN);
  const more = found.length > SHOWN || reads.some(({ data }) => data?.more === true);
  return (
    <>
      {mayQuote === 'yes' ? (
        <AddQuote
          projectId={projectId}
          snapshot={snapshot}
          given={given}
          label={t('drawer.paste')}
          onShowPiece={({ id }) => {
            drawer?.open({ kind: 'quote', id });
          }}
        />
      ) : (
        <p className={styles.small}>
          {t(mayQuote === 'closed' ? 'drawer.paste.closed' : 'drawer.paste.who')}
        </p>
      )}
      {failed !== undefined && (
        <FailureNote
          error={failed.error}
          onRetry={() => {
            for (const read of reads) if (read.isError) void read.refetch();
          }}
        />
      )}
      {reads.some(({ isPending }) => isPending) && <Skeleton rows={3} label={t('state.loading')} />}
      {failed === undefined && reads.every(({ isSuccess }) => isSuccess) && pieces.length === 0 && (
        <p className={styles.small}>{t('drawer.said.none')}</p>
      )}
      <ul className={styles.plain}>
        {pieces.map((piece) => (
          <Quote
            key={piece.id}
            piece={piece}
            snapshot={snapshot}
            among={() => pieces.map(({ id }) => ({ kind: 'quote', id }))}
          />
        ))}
      </ul>
      {more && onAll !== undefined && (
        <div>
          <button type="button" className={styles.textButton} onClick={onAll}>
            {t('drawer.said.all')}
          </button>
        </div>
      )}
    </>
  );
}

function newestOf(pieces: readonly PieceView[]): readonly PieceView[] {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  return [...byId.values()].sort((a, b) => b.saidOn.localeCompare(a.saidOn) || a.id.localeCompare(b.id));
}

interface QuoteProps {
  readonly piece: PieceView;
  readonly snapshot: KnowledgeSnapshot;
  readonly among: () => readonly { readonly kind: 'quote'; readonly id: string }[];
}

/** One quote, who said it, where and when; only what speaks against is said. */
function Quote({ piece, snapshot, among }: QuoteProps): ReactNode {
  const { t } = useText();
  const persona = snapshot.personas.find(({ key }) => key === piece.personaKey);
  const strength = piece.links.find((link) => link.strength !== null)?.strength;
  const against = piece.links.some(({ stance }) => stance === 'contradicts');
  return (
    <li>
      <blockquote className={styles.quote} dir="auto">
        <Opener kind="quote" id={piece.id} among={among}>
          “{piece.text}”
        </Opener>
      </blockquote>
      <div className={styles.meta}>
        <SaidBy piece={piece} persona={persona} />
        {strength != null && (
          <Lozenge
            tone={strength === 'blocker' ? 'danger' : strength === 'important' ? 'warning' : 'neutral'}
          >
            {t(`strength.${strength}`)}
          </Lozenge>
        )}
        {against && <Lozenge tone="warning">{t('evidence.stance.contradicts')}</Lozenge>}
      </div>
    </li>
  );
}
