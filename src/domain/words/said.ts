import type { sentences } from './en';
import type { MessageValues } from './speak';
import type { ValuesOf } from './values-of';

type Sentences = typeof sentences;

/** The key of a sentence that the app can say: its subject, a point, and what is said. */
export type SaidKey = keyof Sentences;

/**
 * What the app says to a person, as data: the interface has the sentence in the person's language. Values may
 * hold a customer's words, so they never go to a log; the key may.
 */
export interface Said {
  readonly key: SaidKey;
  readonly values: MessageValues;
}

/** The values that the sentence of a key asks for; of several keys, those of all of them. */
export type SaidValues<K extends SaidKey> = keyof ValuesOf<Sentences[K]> extends never
  ? []
  : [values: ValuesOf<Sentences[K]>];

/** Keys of sentences that take no values; such a key can stand as the message of a schema's check. */
export type PlainKey = {
  [K in SaidKey]: keyof ValuesOf<Sentences[K]> extends never ? K : never;
}[SaidKey];

/** Says a sentence by its key, with exactly the values that it asks for. */
export function said<K extends SaidKey>(key: K, ...[values]: SaidValues<K>): Said {
  return { key, values: values ?? {} };
}

/**
 * What was said elsewhere, and came over a wire or from the store: by another version of the app, perhaps, so
 * whoever speaks it has a general sentence ready for a key that this build does not know.
 */
export interface Heard {
  readonly key: string;
  readonly values: MessageValues;
}

/** Says again what was heard. */
export function heard({ key, values }: Heard): Said {
  return { key: key as SaidKey, values };
}
