import { useEffect, useState } from 'react';
import type { LetterKey, LetterWords } from '@domain/roadmap/telling/announcement';
import { createText } from '../../../../i18n/text';
import { loadWords } from '../../../../i18n/words';

/** Words around the records in the language of the readers; null until they are here. */
export function useLetterWords(language: string): LetterWords | null {
  const [loaded, setLoaded] = useState<{ readonly language: string; readonly words: LetterWords } | null>(
    null,
  );
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    let gone = false;
    loadWords(['letter'], language).then(
      (messages) => {
        if (gone) return;
        const text = createText(messages, language);
        const say = (key: LetterKey, values?: Readonly<Record<string, string | number>>): string =>
          text.find(key, values) ?? key;
        setLoaded({ language, words: { say, day: text.day, list: text.list, percent: text.percent } });
      },
      (cause: unknown) => {
        if (!gone) setFailure(new Error('The words of a text did not arrive.', { cause }));
      },
    );
    return () => {
      gone = true;
    };
  }, [language]);
  // The boundary around says so and offers to load again.
  if (failure !== null) throw failure;
  return loaded?.language === language ? loaded.words : null;
}
