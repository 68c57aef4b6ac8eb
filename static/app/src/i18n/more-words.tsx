import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Skeleton } from '../ui/skeleton';
import type { Catalogue } from './catalogue';
import { languageFor, loadMessages } from './catalogue';
import { format } from './format';
import type { MessageParams } from './format';
import { TextProvider, useText } from './text';
import type { Text } from './text';

interface MoreWordsProps {
  /** A constant list: parts of the interface whose words come only when they are opened. */
  readonly catalogues: readonly Catalogue[];
  readonly children: ReactNode;
}

/** Gives what it holds further messages, so that a surface does not load the words of what nobody opens. */
export function MoreWords({ catalogues, children }: MoreWordsProps): ReactNode {
  const text = useText();
  const [messages, setMessages] = useState<Readonly<Record<string, string>> | null>(() =>
    languageFor(text.locale) === 'en' ? englishOf(catalogues) : null,
  );
  useEffect(() => {
    let gone = false;
    void loadMessages(catalogues, text.locale).then((loaded) => {
      if (!gone) setMessages(loaded);
    });
    return () => {
      gone = true;
    };
  }, [catalogues, text.locale]);
  const words = useMemo(() => (messages === null ? null : withMessages(text, messages)), [text, messages]);
  if (words === null) return <Skeleton rows={3} label={text.t('state.loading')} />;
  return <TextProvider value={words}>{children}</TextProvider>;
}

function englishOf(catalogues: readonly Catalogue[]): Readonly<Record<string, string>> {
  return Object.assign({}, ...catalogues.map((part) => part.en)) as Record<string, string>;
}

function withMessages(text: Text, messages: Readonly<Record<string, string>>): Text {
  const find = (key: string, params: MessageParams = {}): string | null => {
    const message = messages[key];
    return message === undefined ? text.find(key, params) : format(message, params, text.locale);
  };
  return { ...text, find, t: (key, params) => find(key, params) ?? key };
}
