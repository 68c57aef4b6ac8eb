import type { MessageValues } from '@domain/words/speak';
import type { ValuesOf } from '@domain/words/values-of';
import type { language as english } from './en';

type English = typeof english;

/** A part of the interface: the file in which each language says its messages. */
export type Part = keyof English['parts'];

/** What the app speaks about when it says something to a person: the first word of the keys of one file. */
export type Subject = keyof English['said'];

type Loading<Words> = () => Promise<{ readonly messages: Words }>;
type WordsOf<Load extends () => Promise<{ readonly messages: unknown }>> = Awaited<
  ReturnType<Load>
>['messages'];
type SameAs<Words> = Readonly<Record<keyof Words, string>>;

/** What a language has to be: the same messages that English says, in the same files. */
export interface Language {
  readonly parts: { readonly [P in Part]: Loading<SameAs<WordsOf<English['parts'][P]>>> };
  readonly said: { readonly [S in Subject]: Loading<SameAs<WordsOf<English['said'][S]>>> };
}

type Both<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type AllWords = Both<{ [P in Part]: WordsOf<English['parts'][P]> }[Part]>;

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
