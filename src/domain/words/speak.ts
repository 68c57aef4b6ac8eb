import { IntlMessageFormat } from 'intl-messageformat';

/** What a message may be filled with. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * A message in ICU MessageFormat. It is written as text; the build of the surfaces parses it ahead, so that no
 * parser travels to the browser.
 */
export type Message = ConstructorParameters<typeof IntlMessageFormat>[0];

/** The messages of one file of a language. */
export type Messages = Readonly<Record<string, Message>>;

/** Says the message of a key, filled with the values; null when there is no such message or a value is missing. */
export type Speak = (key: string, values?: MessageValues) => string | null;

/** Speaks a locale's messages; each is prepared when it is first said, and once. */
export function speaker(messages: Messages, locale: string): Speak {
  const prepared = new Map<string, string | IntlMessageFormat>();
  return (key, values) => {
    const message =
      prepared.get(key) ?? (Object.hasOwn(messages, key) ? prepare(messages[key], locale) : undefined);
    if (message === undefined) return null;
    prepared.set(key, message);
    if (typeof message === 'string') return message;
    try {
      return String(message.format(values));
    } catch {
      // A value is missing: a sentence that cannot be said must not take the page with it.
      return null;
    }
  };
}

/** Text without a brace or an apostrophe means itself in ICU, so nothing has to be made for it. */
export function isPlain(message: Message | undefined): message is string {
  return typeof message === 'string' && !/[{}']/.test(message);
}

function prepare(message: Message | undefined, locale: string): string | IntlMessageFormat | undefined {
  if (message === undefined || isPlain(message)) return message;
  return new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
}
