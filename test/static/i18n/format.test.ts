import { format } from '../../../static/app/src/i18n/format';

describe('A message', () => {
  it('takes its values by name and leaves unknown names to be seen', () => {
    expect(format('{who} needs {what}', { who: 'Ann' }, 'en')).toBe('Ann needs {what}');
  });

  it('writes numbers the way of the locale', () => {
    expect(format('{n}', { n: 1234.5 }, 'en')).toBe('1,234.5');
    expect(format('{n}', { n: 1234.5 }, 'de')).toBe('1.234,5');
  });

  it('chooses a form by the plural rules of the locale', () => {
    const items = '{n|one=# item|few=# few|other=# items}';
    expect(format(items, { n: 1 }, 'en')).toBe('1 item');
    expect(format(items, { n: 0 }, 'en')).toBe('0 items');
    expect(format(items, { n: 3 }, 'pl')).toBe('3 few');
  });

  it('writes a share as percent', () => {
    expect(format('{s|percent}', { s: 0.755 }, 'en')).toBe('76%');
  });

  it('treats the words of a customer as words, never as a message', () => {
    expect(format('“{text}”', { text: '{n|one=#} $& <b>' }, 'en')).toBe('“{n|one=#} $& <b>”');
  });
});
