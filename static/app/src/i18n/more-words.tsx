import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Messages } from '@domain/words/speak';
import { Skeleton } from '../ui/skeleton';
import type { Part } from './language';
import { TextProvider, createText, useText } from './text';
import { loadWords, wordsAtHand } from './words';

interface MoreWordsProps {
  /** A constant list: parts of the interface whose words come only when they are opened. */
  readonly parts: readonly Part[];
  readonly children: ReactNode;
}

/** Gives what it holds further messages, so that a surface does not load the words of what nobody opens. */
export function MoreWords({ parts, children }: MoreWordsProps): ReactNode {
  const text = useText();
  const [messages, setMessages] = useState<Messages | null>(() => wordsAtHand(parts, text.locale));
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    let gone = false;
    loadWords(parts, text.locale).then(
      (loaded) => {
        if (!gone) setMessages(loaded);
      },
      (cause: unknown) => {
        if (!gone)
          setFailure(
            cause instanceof Error ? cause : new Error('The words of a place did not arrive.', { cause }),
          );
      },
    );
    return () => {
      gone = true;
    };
  }, [parts, text.locale]);
  const words = useMemo(
    () => (messages === null ? null : createText(messages, text.locale, text.find)),
    [text, messages],
  );
  // Without its words a place cannot be shown: the boundary around says so and offers to load again.
  if (failure !== null) throw failure;
  if (words === null) return <Skeleton rows={3} label={text.t('state.loading')} />;
  return <TextProvider value={words}>{children}</TextProvider>;
}
