import { collectStatistics, countTerms, termWeight } from './term-statistics';
import { termsOf } from './tokens';

/**
 * Ids of the texts that share words with what is asked about, the likest first: by BM25 over these very texts, so that
 * a word which all of them have says nothing. Texts that share none are left out.
 */
export function byLikeness(
  about: string,
  texts: readonly { readonly id: string; readonly text: string }[],
): string[] {
  const statistics = collectStatistics(texts.map(({ text }) => text));
  const asked = new Set(termsOf(about));
  return texts
    .map(({ id, text }) => {
      const terms = termsOf(text);
      const counts = countTerms(terms);
      let score = 0;
      for (const term of asked) {
        const count = counts.get(term);
        if (count !== undefined) score += termWeight(statistics, term, count, terms.length);
      }
      return { id, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
