import { turnsOf } from './turns';
import type { Placed } from './highlights';
import { placeOfQuote } from './highlights';

/** A sign that no text means anything by (a noncharacter of Unicode): it keeps the places of quotes while words go. */
const EDGE = '\uFDD0';

/**
 * A passage without a name, and its quotes as they stand in it then, word for word. `rename` says what the label of a
 * turn becomes, `mask` what else of the text. Null for a quote that stood nowhere before.
 */
export function withoutNames(
  text: string,
  quotes: readonly Placed[],
  change: {
    readonly labels: ReadonlySet<string>;
    readonly rename: (label: string) => string;
    readonly mask: (text: string) => string;
  },
): { readonly text: string; readonly quotes: readonly (Placed | null)[] } {
  const stood = quotes.map((quote) => placeOfQuote(text, quote));
  const edges = new Set(
    quotes.flatMap((quote, at) => {
      const begins = stood[at] ?? null;
      return begins === null ? [] : [begins, begins + quote.text.length];
    }),
  );
  const inOrder = [...edges].sort((a, b) => a - b);
  const marked = change.mask(relabelled(text, inOrder, change));
  const places: number[] = [];
  const parts = marked.split(EDGE);
  let length = 0;
  for (const part of parts.slice(0, -1)) {
    length += part.length;
    places.push(length);
  }
  const after = parts.join('');
  const placeAfter = new Map(inOrder.map((edge, at) => [edge, places[at] ?? 0]));
  return {
    text: after,
    quotes: quotes.map((quote, at) => {
      const begins = stood[at] ?? null;
      if (begins === null) return null;
      const from = placeAfter.get(begins) ?? 0;
      return { begins: from, text: after.slice(from, placeAfter.get(begins + quote.text.length) ?? from) };
    }),
  };
}

/** The text with its edges marked and the labels of turns changed; quotes never reach into a label. */
function relabelled(
  text: string,
  edges: readonly number[],
  { labels, rename }: Parameters<typeof withoutNames>[2],
): string {
  const changes = [
    ...edges.map((at) => ({ at, until: at, put: EDGE })),
    ...turnsOf(text, labels).flatMap(({ speaker, start, from }) => {
      const at = text.indexOf(speaker, start);
      const becomes = rename(speaker);
      return speaker === '' || becomes === speaker || at === -1 || at >= from
        ? []
        : [{ at, until: at + speaker.length, put: becomes }];
    }),
  ].sort((a, b) => a.at - b.at);
  let out = '';
  let done = 0;
  for (const { at, until, put } of changes) {
    out += text.slice(done, at) + put;
    done = Math.max(done, until);
  }
  return out + text.slice(done);
}
