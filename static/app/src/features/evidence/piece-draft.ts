import type { Channel, Sentiment } from '@domain/records/evidence';
import { same } from '@domain/records/three-way-merge';
import type { PlainRecord } from '@domain/records/three-way-merge';
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
  readonly quotable: boolean;
};

export function draftOf(piece: PieceView): PieceDraft {
  const { text, title, channel, saidOn, author, personaKey, tags, sentiment, quotable } = piece;
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
    quotable,
  };
}

/** A draft with whether names in it are to be masked: a decision that two people can make, too. */
export type PieceEdit = PieceDraft & { readonly mask: boolean };

export function editOf(piece: PieceView): PieceEdit {
  return { ...draftOf(piece), mask: piece.masked };
}

/** Fields of an edit that change, with their types: they come out of a merge as they went in. */
export function changeIn(set: PlainRecord): Partial<PieceEdit> {
  return set;
}

/** Only what the draft changes, so that an edit touches nothing else. */
export function changeOf(before: PieceEdit, draft: PieceEdit): PlainRecord {
  const stood = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(Object.entries(draft).filter(([field, value]) => !same(value, stood.get(field))));
}

/** Tags as they are typed, parted by commas. */
export function tagsOf(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim().slice(0, 80));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 30);
}
