import type { MessageValues } from '@domain/words/speak';
import type { ValuesOf } from '@domain/words/values-of';
import type { parts as english } from './en';

type English = typeof english;

/** A part of the interface: the file in which each language says its messages. */
export type Part = keyof English;

type WordsOf<P extends Part> = Awaited<ReturnType<English[P]>>['messages'];

/** What a language has to be: for each part the same messages that English says. */
export type Language = {
  readonly [P in Part]: () => Promise<{ readonly messages: Readonly<Record<keyof WordsOf<P>, string>> }>;
};

type Both<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type AllWords = Both<{ [P in Part]: WordsOf<P> }[Part]>;

/** Every message that the interface can say. */
export type MessageKey = keyof AllWords;

/**
 * The values that the message of a key asks for, none when it asks for none. Where one of several messages is
 * meant, the values of all of them; where any message may be meant, whatever there is.
 */
export type ValuesFor<K extends MessageKey> = [MessageKey] extends [K]
  ? [values?: MessageValues]
  : keyof ValuesOf<AllWords[K]> extends never
    ? []
    : [values: ValuesOf<AllWords[K]>];
