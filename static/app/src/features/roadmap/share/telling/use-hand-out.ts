import { useState } from 'react';
import {
  letterHtml,
  letterMarkdown,
  letterPage,
  letterText,
  textsOfLetter,
} from '@domain/roadmap/telling/letter';
import type { Letter } from '@domain/roadmap/telling/letter';
import { saveFile } from '../../../../api/save-file';
import { useText } from '../../../../i18n/text';
import { useAnnounce } from '../../../../ui/announcer';

const forms = {
  text: { end: 'txt', type: 'text/plain', write: letterText },
  md: { end: 'md', type: 'text/markdown', write: letterMarkdown },
  html: { end: 'html', type: 'text/html', write: letterHtml },
} as const;
export type LetterForm = keyof typeof forms;

/** Gives the places of texts that name a customer or say how to reach one. */
export type CheckTexts = (texts: readonly string[]) => Promise<readonly number[]>;

interface HandOut {
  readonly copy: (form: LetterForm) => void;
  readonly save: (form: LetterForm) => void;
  /** How many places said too much at the last try: then nothing has left. */
  readonly named: number;
  readonly error: unknown;
  /** What the clipboard did not take, to be copied by hand; null = nothing. */
  readonly byHand: string | null;
}

interface Handed {
  readonly language: string;
  readonly fileName: string;
}

/** Gives a text out once it has been looked through as a whole, in the form that is asked for. */
export function useHandOut(letter: Letter, { language, fileName }: Handed, check: CheckTexts): HandOut {
  const { t } = useText();
  const announce = useAnnounce();
  const [named, setNamed] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const [byHand, setByHand] = useState<string | null>(null);
  const give = async (hand: () => void | Promise<void>): Promise<void> => {
    setError(null);
    setByHand(null);
    try {
      const telling = await check(textsOfLetter(letter));
      setNamed(telling.length);
      if (telling.length === 0) await hand();
    } catch (cause) {
      setError(cause);
    }
  };
  const copy = (form: LetterForm): void =>
    void give(async () => {
      const words = forms[form].write(letter);
      await navigator.clipboard.writeText(words).then(
        () => {
          announce(t('telling.copied'));
        },
        () => {
          // Jira does not let every app write to the clipboard: the words stand there to be copied by hand.
          setByHand(words);
        },
      );
    });
  const save = (form: LetterForm): void =>
    void give(() => {
      const { end, type, write } = forms[form];
      const words = form === 'html' ? letterPage(letter, language) : write(letter);
      saveFile(`${fileName}.${end}`, type, words);
      announce(t('telling.saved'));
    });
  return { copy, save, named, error, byHand };
}
