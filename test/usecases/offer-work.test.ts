import { offerWork } from '../../src/usecases/offer-work';

describe('work that is offered after something was written', () => {
  it('is said to wait where the queue is full, and does not fail what was written', async () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const full = { push: () => Promise.reject(new Error('429: a customer’s words')) };
    expect(await offerWork({ kind: 'words', productId: 'product-1' }, full)).toBe(false);
    expect(warned.mock.calls).toEqual([['words: the queue refused (Error)']]);
  });

  it('is handed over as it is', async () => {
    const pushed: unknown[] = [];
    const queue = {
      push: (request: unknown) => {
        pushed.push(request);
        return Promise.resolve();
      },
    };
    expect(await offerWork({ kind: 'marked', productId: 'product-1' }, queue)).toBe(true);
    expect(pushed).toEqual([{ kind: 'marked', productId: 'product-1' }]);
  });
});
