import { useSyncExternalStore } from 'react';
import type { Heard } from '@domain/words/said';
import { speaker } from '@domain/words/speak';
import type { Subject } from './language';
import { useText } from './text';
import { arrivalsSoFar, loadSaid, onArrival, saidAbout } from './words';

/** Says it in words. */
export type Say = (heard: Heard) => string;

/**
 * Speaks what the app said, in the person's language or in a given one. The words of a subject load when something
 * is first said about it; until then the answer is empty. A key that this build has no words for, and words that
 * do not arrive, become one general sentence.
 */
export function useSaid(language?: string): Say {
  const { locale, t } = useText();
  useSyncExternalStore(onArrival, arrivalsSoFar);
  const spoken = language ?? locale;
  return ({ key, values }) => {
    const words = saidAbout(key.slice(0, key.indexOf('.')), spoken);
    if (words === 'loading') return '';
    return (words === 'lost' ? null : speaker(words, spoken)(key, values)) ?? t('failure.unsaid');
  };
}

/** The same for a subject where nothing waits to be drawn, such as a file to save. Rejects when its words do not arrive. */
export async function sayingOf(subject: Subject, locale: string): Promise<Say> {
  const speak = speaker(await loadSaid(subject, locale), locale);
  return ({ key, values }) => speak(key, values) ?? key;
}
