import type { ReactNode } from 'react';
import type { PassageView, SessionView } from '@contract/evidence/session-views';
import { turnsOf } from '@domain/evidence/sessions/turns';
import { labelsIn } from '@domain/evidence/sessions/voices';
import { PASSAGE } from './marked';
import styles from './sessions.module.css';

interface Piece {
  readonly from: number;
  readonly to: number;
  /** The quote that is marked here; null = none. */
  readonly quoteId: string | null;
}

interface TranscriptTextProps {
  readonly passage: PassageView;
  readonly session: Pick<SessionView, 'participants' | 'speakers'>;
  /** The quote that is open beside it. */
  readonly openId: string | null;
  readonly onQuote: (id: string) => void;
}

/** The words of a passage, turn by turn, with its quotes marked: all text in it is the passage's, in its order. */
export function TranscriptText({ passage, session, openId, onQuote }: TranscriptTextProps): ReactNode {
  const { text, speaker, quotes } = passage;
  const turns = turnsOf(text, labelsIn(session, text), speaker);
  const placed = quotes.flatMap(({ piece, begins }) =>
    begins === null ? [] : [{ id: piece.id, from: begins, to: begins + piece.text.length }],
  );
  return (
    <div {...{ [PASSAGE]: passage.id }} className={styles.passage} dir="auto">
      {turns.map(({ start, from, to }, at) => {
        const gap = text.slice(turns[at - 1]?.to ?? 0, start);
        return (
          <div key={start} className={styles.turn}>
            <span className={styles.hidden}>{gap}</span>
            <span className={styles.label}>{text.slice(start, from)}</span>
            {cutAt(from, to, placed).map((one) =>
              one.quoteId === null ? (
                <span key={one.from}>{text.slice(one.from, one.to)}</span>
              ) : (
                <mark
                  key={one.from}
                  className={styles.mark}
                  data-open={one.quoteId === openId}
                  onClick={() => {
                    if (one.quoteId !== null && document.getSelection()?.isCollapsed !== false)
                      onQuote(one.quoteId);
                  }}
                >
                  {text.slice(one.from, one.to)}
                </mark>
              ),
            )}
          </div>
        );
      })}
      <span className={styles.hidden}>{text.slice(turns.at(-1)?.to ?? 0)}</span>
    </div>
  );
}

/** A stretch cut where quotes begin and end; where two lie over each other the shorter one shows. */
function cutAt(
  from: number,
  to: number,
  quotes: readonly { readonly id: string; readonly from: number; readonly to: number }[],
): readonly Piece[] {
  const here = quotes.filter((one) => one.from < to && one.to > from);
  const edges = [from, to, ...here.flatMap((one) => [one.from, one.to])].filter(
    (edge) => edge >= from && edge <= to,
  );
  const inOrder = [...new Set(edges)].sort((a, b) => a - b);
  return inOrder.slice(0, -1).map((edge, at) => {
    const end = inOrder[at + 1] ?? to;
    const over = here
      .filter((one) => one.from <= edge && one.to >= end)
      .sort((a, b) => a.to - a.from - (b.to - b.from));
    return { from: edge, to: end, quoteId: over[0]?.id ?? null };
  });
}
