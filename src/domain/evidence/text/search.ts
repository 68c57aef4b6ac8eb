import { termsOf } from './tokens';

/** Typos allowed per length of a word: none up to 3 letters, one up to 7, two above. */
const fuzziness = (term: string): number => (term.length <= 3 ? 0 : term.length <= 7 ? 1 : 2);

/** The distinct terms by which a piece is stored for search in a table, in order of appearance. */
export function searchTerms(text: string, limit = 200): string[] {
  return [...new Set(termsOf(text))].slice(0, limit);
}

/**
 * For each term of a query the terms of a vocabulary it may mean: itself, or when it is unknown its
 * beginnings and spellings within one change (two for long words), closest first. For search in a table.
 */
export function expandQuery(query: string, vocabulary: ReadonlySet<string>, limit = 8): string[][] {
  return searchTerms(query).map((term) => {
    if (vocabulary.has(term)) return [term];
    const rated: [string, number][] = [];
    for (const known of vocabulary) {
      const distance = known.startsWith(term) ? 0.5 : spellingDistance(term, known, fuzziness(term));
      if (distance !== null) rated.push([known, distance]);
    }
    rated.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
    return rated.slice(0, limit).map(([known]) => known);
  });
}

/**
 * Changes (letter added, left out, replaced, two neighbours swapped) from one word to the other, after
 * Damerau (1964) in the restricted form; null when more than `most`.
 */
export function spellingDistance(from: string, to: string, most: number): number | null {
  if (Math.abs(from.length - to.length) > most) return null;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return null;
    before = last;
    last = next;
  }
  const distance = last[to.length] ?? most + 1;
  return distance <= most ? distance : null;
}
