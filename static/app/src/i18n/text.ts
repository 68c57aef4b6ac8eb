import { isIsoDate } from '@domain/iso-date';
import { createContext, useContext } from 'react';
import { speaker } from '@domain/words/speak';
import type { Messages, Speak } from '@domain/words/speak';
import type { MessageKey, ValuesFor } from './language';

/** Words, numbers and dates in the language of the person who looks. */
export interface Text {
  readonly locale: string;
  /** The message of a key, filled with the values that it asks for. */
  readonly t: <K extends MessageKey>(key: K, ...values: ValuesFor<K>) => string;
  /** The message of a key that arrived as data; null when this build has no words for it. */
  readonly find: Speak;
  /** A number with exactly `digits` places after the point. */
  readonly number: (value: number, digits?: number) => string;
  /** A share of 1 as whole percent. */
  readonly percent: (share01: number) => string;
  /** A calendar day such as `2026-11-12`. */
  readonly day: (isoDate: string) => string;
  /** An instant, with day and time. */
  readonly instant: (isoInstant: string) => string;
  readonly list: (parts: readonly string[]) => string;
}

/** Builds the words of a locale from its messages; a key that is not among them is looked for in `further`. */
export function createText(messages: Messages, locale: string, further: Speak = () => null): Text {
  const speak = speaker(messages, locale);
  const find: Speak = (key, values) => speak(key, values) ?? further(key, values);
  // Made once: a list of thousands of rows would otherwise make a formatter for each of its numbers.
  const byDigits = new Map<number, Intl.NumberFormat>();
  const numbers = (digits: number): Intl.NumberFormat => {
    const made =
      byDigits.get(digits) ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    byDigits.set(digits, made);
    return made;
  };
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const ownDays = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    locale,
    t: (key, ...[values]) => find(key, values) ?? key,
    find,
    number: (value, digits = 1) => numbers(digits).format(value),
    percent: (share01) => percents.format(share01),
    // A day is the same everywhere; an instant is a day only for somebody.
    day: (on) => (isIsoDate(on) ? days.format(new Date(`${on}T00:00:00Z`)) : ownDays.format(new Date(on))),
    instant: (isoInstant) => instants.format(new Date(isoInstant)),
    list: (parts) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts),
  };
}

const TextContext = createContext<Text | null>(null);
export const TextProvider = TextContext.Provider;

/** The words of the surface around. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (text === null)
    throw new Error('A part of the interface stands outside of a surface, so it has no words.');
  return text;
}
