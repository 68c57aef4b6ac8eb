const WORD = /[\p{L}\p{N}_]+/gu;

/** Words of a text as search sees them. */
function words(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * Compiles the right side of `~`: every word has to occur, `*` and `?` stand for any rest and any letter, a phrase in
 * inner quotes has to occur word by word. Words are compared as written; Jira's stemming is not modelled.
 */
export function compileTextQuery(query: string): (text: string) => boolean {
  const tests: ((textWords: readonly string[]) => boolean)[] = [];
  /** Letters that have to be somewhere: a cheap look before a text is taken apart. */
  const parts: string[] = [];
  const rest = query.replace(/\\?"([^"]*?)\\?"/g, (_all, phrase: string) => {
    const wanted = words(phrase);
    parts.push(...wanted);
    if (wanted.length > 0) tests.push((have) => hasPhrase(have, wanted));
    return ' ';
  });
  for (const part of rest.toLowerCase().match(/[\p{L}\p{N}_*?]+/gu) ?? []) {
    if (/^[*?]+$/.test(part)) continue;
    parts.push(...part.split(/[*?]+/));
    if (!/[*?]/.test(part)) tests.push((have) => have.includes(part));
    else {
      const pattern = new RegExp(`^${part.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
      tests.push((have) => have.some((word) => pattern.test(word)));
    }
  }
  return (text) => {
    const lower = text.toLowerCase();
    if (tests.length === 0 || !parts.every((part) => lower.includes(part))) return false;
    const have = words(lower);
    return tests.every((test) => test(have));
  };
}

function hasPhrase(have: readonly string[], wanted: readonly string[]): boolean {
  return have.some((_word, at) => wanted.every((word, offset) => have[at + offset] === word));
}
