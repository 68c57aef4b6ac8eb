/** @jest-environment jsdom */
import { renderHook } from '@testing-library/react';
import { useTurns } from '../../../static/app/src/ui/use-turns';

describe('Turns', () => {
  it('come one after another, and the next one after one that failed too', async () => {
    const { result } = renderHook(() => useTurns());
    const inTurn = result.current;
    const log: string[] = [];
    let fail = (): void => undefined;
    const first = inTurn(async () => {
      log.push('first');
      await new Promise<void>((_resolve, reject) => {
        fail = () => {
          reject(new Error('refused'));
        };
      });
    });
    const second = inTurn(() => {
      log.push('second');
      return Promise.resolve(2);
    });
    await Promise.resolve();
    expect(log).toEqual(['first']);
    fail();
    await expect(first).rejects.toThrow('refused');
    await expect(second).resolves.toBe(2);
    expect(log).toEqual(['first', 'second']);
  });
});
