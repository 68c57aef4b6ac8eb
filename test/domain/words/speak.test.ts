import { speaker } from '../../../src/domain/words/speak';

function say(
  message: string,
  values: Readonly<Record<string, string | number>>,
  locale = 'en',
): string | null {
  return speaker({ said: message }, locale)('said', values);
}

describe('A message', () => {
  it('takes its values by name', () => {
    expect(say('{who} needs {what}', { who: 'Ann', what: 'a plan' })).toBe('Ann needs a plan');
  });

  it('is not said while a value is missing, nor when there is none of that key', () => {
    expect(say('{who} needs {what}', { who: 'Ann' })).toBeNull();
    expect(speaker({}, 'en')('said')).toBeNull();
    expect(speaker({}, 'en')('toString')).toBeNull();
  });

  it('writes numbers the way of the locale', () => {
    expect(say('{n, number}', { n: 1234.5 })).toBe('1,234.5');
    expect(say('{n, number}', { n: 1234.5 }, 'de')).toBe('1.234,5');
    expect(say('{s, number, percent}', { s: 0.755 })).toBe('76%');
  });

  it('chooses a form by the plural rules of the locale', () => {
    const items = '{n, plural, one {# item} few {# few} other {# items}}';
    expect(say(items, { n: 1 })).toBe('1 item');
    expect(say(items, { n: 0 })).toBe('0 items');
    expect(say(items, { n: 3 }, 'pl')).toBe('3 few');
    const german = '{n, plural, one {# Vorgang} other {# Vorgänge}} in {place}';
    expect(say(german, { n: 1, place: 'Jira' }, 'de')).toBe('1 Vorgang in Jira');
    expect(say(german, { n: 2_000, place: 'Jira' }, 'de')).toBe('2.000 Vorgänge in Jira');
  });

  it('treats the words of a customer as words, never as a message or as markup', () => {
    expect(say('“{text}”', { text: "{n, plural, one {#}} '{' $& <b>" })).toBe(
      "“{n, plural, one {#}} '{' $& <b>”",
    );
    expect(say('<b>{text}</b>', { text: '<i>' })).toBe('<b><i></b>');
  });

  it('keeps an apostrophe that quotes nothing', () => {
    expect(say("What's next for {who}", { who: 'Ann' })).toBe("What's next for Ann");
  });
});
