import { sentences } from '../src/domain/words/en';
import type { Heard } from '../src/domain/words/said';
import { speaker } from '../src/domain/words/speak';

const speak = speaker(sentences, 'en');

/** What was said, in English. @throws Error for a key or values of which no sentence can be made */
export function sentence({ key, values }: Heard): string {
  const words = speak(key, values);
  if (words === null) throw new Error(`No sentence can be made of ${key} with ${JSON.stringify(values)}.`);
  return words;
}
