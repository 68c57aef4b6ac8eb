import { sentences } from './en';
import type { Heard } from './said';
import { speaker } from './speak';

const speak = speaker(sentences, 'en');

/** What was said, in English: for the command line, and where Jira shows it and says nothing of the language. */
export function english({ key, values }: Heard): string {
  return speak(key, values) ?? key;
}
