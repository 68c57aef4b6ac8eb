import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { DUPLICATE_FROM } from '../../src/domain/evidence/text/near-duplicates';
import type { DuplicateIndex, Piece } from '../../src/domain/evidence/text/near-duplicates';
import { dataFile } from '../problems';

const ISSUES = 'jira/titanium/titanium-issues-slim-pseudonymised.jsonl.gz';

const issueRow = z.object({
  key: z.string(),
  fields: z.object({
    summary: z.string().nullish(),
    description: z.string().nullish(),
    lastComments: z.array(z.object({ body: z.string().nullish() })).optional(),
    issuelinks: z
      .array(z.object({ type: z.string(), inward: z.string().nullish(), outward: z.string().nullish() }))
      .optional(),
  }),
});

export interface Issues {
  /** The last two comments of each issue, for volume. */
  readonly comments: readonly Piece[];
  readonly pieces: readonly Piece[];
  readonly keys: ReadonlySet<string>;
  /** For each issue with a duplicate link, the issues at the other ends. */
  readonly linked: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Titanium's issues with their duplicate links. */
export function readIssues(): Issues {
  const pieces = new Map<string, Piece>();
  const comments: Piece[] = [];
  const links: [string, string][] = [];
  for (const line of gunzipSync(readFileSync(dataFile(ISSUES)))
    .toString('utf8')
    .split('\n')) {
    if (line === '') continue;
    const { key, fields } = issueRow.parse(JSON.parse(line));
    pieces.set(key, { id: key, from: key, title: fields.summary ?? '', text: fields.description ?? '' });
    for (const { body } of fields.lastComments ?? []) {
      comments.push({ id: `comment ${String(comments.length)}`, title: '', text: body ?? '' });
    }
    for (const link of fields.issuelinks ?? []) {
      const other = link.inward ?? link.outward;
      if (link.type === 'Duplicate' && typeof other === 'string') links.push([key, other]);
    }
  }
  const linked = new Map<string, Set<string>>();
  for (const [from, to] of links) {
    if (!pieces.has(from) || !pieces.has(to)) continue;
    linked.set(from, (linked.get(from) ?? new Set()).add(to));
    linked.set(to, (linked.get(to) ?? new Set()).add(from));
  }
  return { pieces: [...pieces.values()], keys: new Set(pieces.keys()), comments, linked };
}

export interface DuplicateScores {
  /** Share of first offers that are a linked duplicate. */
  readonly firstRight: number;
  /** Share of links found among five offers. */
  readonly foundAmong5: number;
}
type Offer = (piece: Piece) => readonly string[];

/** Offers five issues for each issue with a duplicate link, as a person typing it would have been offered. */
export function rateOffers({ pieces, linked }: Issues, offer: Offer): DuplicateScores {
  let firstRight = 0;
  let found = 0;
  let links = 0;
  for (const piece of pieces) {
    const others = linked.get(piece.id);
    if (others === undefined) continue;
    const offered = offer(piece);
    links += others.size;
    found += offered.filter((id) => others.has(id)).length;
    if (others.has(offered[0] ?? '')) firstRight += 1;
  }
  return { firstRight: firstRight / linked.size, foundAmong5: found / links };
}

/** The share of right ones among the offers that are sure enough to be listed in bulk, and their number. */
export function rateSureOffers(
  { pieces, linked }: Issues,
  index: DuplicateIndex,
): { right: number; offers: number } {
  let right = 0;
  let offers = 0;
  for (const piece of pieces) {
    const others = linked.get(piece.id);
    if (others === undefined) continue;
    for (const offer of index.similarTo(piece, 5, DUPLICATE_FROM)) {
      offers += 1;
      if (others.has(offer.id)) right += 1;
    }
  }
  return { right: offers === 0 ? 0 : right / offers, offers };
}

/** The baseline: the five issues that share most words of the summary as written, earlier issues first. */
export function keywordOffers(pieces: readonly Piece[]): Offer {
  const byWord = new Map<string, number[]>();
  pieces.forEach((piece, at) => {
    for (const word of wordsOf(piece)) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [at]);
      else known.push(at);
    }
  });
  return (piece) => {
    const shared = new Map<number, number>();
    for (const word of wordsOf(piece)) {
      for (const at of byWord.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([at]) => pieces[at]?.id ?? '')
      .filter((id) => id !== piece.id)
      .slice(0, 5);
  };
}

function wordsOf(piece: Piece): Set<string> {
  return new Set(
    piece.title
      .toLowerCase()
      .split(/\W+/)
      .filter((word) => word !== ''),
  );
}
