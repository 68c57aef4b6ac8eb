import type { Channel, Sentiment } from '@domain/records/evidence';
import type { PieceView } from '@contract/evidence/evidence-views';

/** What a person edits of a piece, each field by itself so that two edits can be merged. */
export type PieceDraft = {
  readonly text: string;
  readonly title: string;
  readonly channel: Channel;
  readonly saidOn: string;
  readonly author: string;
  readonly accountName: string;
  readonly personaKey: string | null;
  readonly tags: readonly string[];
  readonly sentiment: Sentiment | null;
};

export function draftOf(piece: PieceView): PieceDraft {
  const { text, title, channel, saidOn, author, personaKey, tags, sentiment } = piece;
  return {
    text,
    title,
    channel,
    saidOn,
    author,
    accountName: piece.account?.name ?? '',
    personaKey,
    tags,
    sentiment,
  };
}

/** Only what the draft changes, so that an edit touches nothing else. */
export function changeOf(before: PieceDraft, draft: PieceDraft): Partial<PieceDraft> {
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof PieceDraft]),
    ),
  );
}

/** Tags as they are typed, parted by commas. */
export function tagsOf(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim().slice(0, 80));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 30);
}
