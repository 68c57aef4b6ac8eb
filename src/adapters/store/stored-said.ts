import { z } from 'zod';
import { saidView } from '../../contract/said-view';
import { said } from '../../domain/words/said';
import type { Heard } from '../../domain/words/said';
import { storedJson } from './stored-json';

/** What was said, from a column of text; before sentences were keys, the words themselves stood there. */
export const storedSaid = z.string().transform((text): Heard => {
  const stored = storedJson(saidView).safeParse(text);
  return stored.success ? stored.data : said('app.words', { words: text });
});

/** The same where nothing may have been said. */
export const storedSaidOrNothing = z.union([z.literal('').transform(() => null), storedSaid]);

/** What was said, as such a column keeps it. */
export function textOfSaid(heard: Heard | null): string {
  return heard === null ? '' : JSON.stringify(heard);
}
