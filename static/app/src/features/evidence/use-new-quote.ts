import { useDeferredValue, useMemo, useState } from 'react';
import type { Channel } from '@domain/records/evidence';
import { splitIntoQuotes } from '@domain/evidence/text/quotes';
import { limits } from '@contract/limits';
import type { ProcedureInput } from '@contract/rpc';
import { userDay } from '../../api/user-day';
import { useAct } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { useSuggestions } from './use-suggestions';

export type NewQuote = ReturnType<typeof useNewQuote>;

/** What is known of a quote from where it is pasted; everything else is suggested or asked. */
export interface GivenQuote {
  readonly needKey?: string;
  readonly personaKey?: string;
  readonly accountName?: string;
}

/** A quote as it is being written down, what its words suggest, and how it is kept: whole or by its parts. */
export function useNewQuote(projectId: string, given: GivenQuote = {}) {
  const { t } = useText();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [channel, setChannel] = useState<Channel>('interview');
  const [saidOn, setSaidOn] = useState(userDay);
  const [accountName, setAccountName] = useState(given.accountName ?? '');
  const [author, setAuthor] = useState('');
  const [personaKey, setPersonaKey] = useState(given.personaKey ?? '');
  const [needKey, setNeedKey] = useState(given.needKey ?? '');
  const [mask, setMask] = useState(true);
  const [split, setSplit] = useState(false);
  const add = useAct(async (pieces: readonly ProcedureInput<'evidence.add'>['piece'][], { write }) => {
    for (const piece of pieces) await write('evidence.add', { projectId, piece });
    return pieces.length;
  });
  const settled = useDeferredValue(text);
  const suggestions = useSuggestions(projectId, { text: settled, author, accountName }, text !== '');
  const parts = useMemo(
    () => (text.length > 200 || text.includes('\n') ? splitIntoQuotes(text) : []),
    [text],
  );
  const ready = text.trim().length >= 3 && text.length <= limits.quoteLength;

  const save = (): void => {
    if (!ready) return;
    const texts = split && parts.length > 1 ? parts.map((part) => part.text) : [text];
    add.run(
      texts.map((one) => ({
        id: crypto.randomUUID(),
        text: one,
        channel,
        saidOn,
        author,
        accountName,
        personaKey: personaKey === '' ? null : personaKey,
        link: needKey === '' ? null : { needKey },
        mask,
      })),
      (count) => {
        setText('');
        setNeedKey(given.needKey ?? '');
        setSplit(false);
        announce(t('evidence.added', { count }));
      },
    );
  };
  return {
    text,
    setText,
    channel,
    setChannel,
    saidOn,
    setSaidOn,
    accountName,
    setAccountName,
    author,
    setAuthor,
    personaKey,
    setPersonaKey,
    needKey,
    setNeedKey,
    mask,
    setMask,
    split,
    setSplit,
    /** The quotes that a longer text falls into. */
    parts,
    ready,
    /** What the words suggest; undefined until it has come. */
    found: text === '' ? undefined : suggestions.data,
    add,
    save,
  };
}
