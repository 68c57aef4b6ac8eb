import { AppError, invalidField } from '../../../src/domain/app-error';
import { heard, said } from '../../../src/domain/words/said';
import { sentence } from '../../sentence';

describe('What the app says', () => {
  it('is a key with the values that its sentence asks for', () => {
    expect(said('needs.gone', { needKey: 'N-3' })).toEqual({ key: 'needs.gone', values: { needKey: 'N-3' } });
    expect(said('records.gone')).toEqual({ key: 'records.gone', values: {} });
  });

  it('cannot be said with a key, a value or a kind of value that the sentence does not have', () => {
    // Each line fails to compile; the compiler itself is the test, and says so when one of them compiles.
    // @ts-expect-error there is no such sentence
    said('needs.vanished');
    // @ts-expect-error the key of the need is missing
    said('needs.gone');
    // @ts-expect-error the sentence takes no values
    said('records.gone', { id: '1' });
    // @ts-expect-error a number of days is asked for
    said('records.too-late', { days: 'thirty' });
    // @ts-expect-error the sentence has another value
    said('needs.gone', { key: 'N-3' });
    expect(sentence(said('records.too-late', { days: 30 }))).toBe('Records can be brought back for 30 days.');
  });

  it('is the only thing that an error can say: no sentence stands in the code', () => {
    // @ts-expect-error a literal sentence
    new AppError('invalid', 'Choose another need.');
    // @ts-expect-error a literal sentence
    invalidField('into', 'Choose another need.');
    // @ts-expect-error a key that nobody checked
    new AppError('invalid', { key: 'needs.vanished', values: {} });
    const error = new AppError('conflict', heard({ key: 'needs.vanished', values: {} }));
    expect(error.said.key).toBe('needs.vanished');
  });

  it('stands in a log by its key, never with its values', () => {
    expect(new AppError('not-found', said('customers.persona-unknown', { name: 'Ann Smith' })).message).toBe(
      'customers.persona-unknown',
    );
  });
});
