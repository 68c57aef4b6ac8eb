/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { useFirstRun } from '../../../../static/app/src/page/first-run/use-first-run';
import { findInvoice } from '../../example-views';

const blank = { canManageKnowledge: true, needs: [] };
const begun = { canManageKnowledge: true, needs: [findInvoice] };

describe('The first run', () => {
  it('begins where nothing is known, for whoever may write something down', () => {
    const address = { route: 'priorities', search: '', setSearch: jest.fn() };
    const of = (knowledge: typeof begun) => renderHook(() => useFirstRun(knowledge, address)).result.current;
    expect(of({ ...blank, needs: [] })).toMatchObject({ stage: { kind: 'need' }, fillsPlace: true });
    expect(of({ ...blank, needs: [], canManageKnowledge: false }).stage).toEqual({ kind: 'off' });
    expect(of(begun).stage).toEqual({ kind: 'off' });
  });

  it('keeps its second step in the address, so that a reload offers the list again', () => {
    let search = '?q=cash';
    const address = () => ({
      route: 'priorities',
      search,
      setSearch: (next: string) => {
        search = next;
      },
    });
    const first = renderHook(() => useFirstRun(begun, address()));
    act(() => {
      first.result.current.go({ kind: 'work', needKey: findInvoice.key });
    });
    expect(search).toBe(`?q=cash&first=${findInvoice.key}`);
    const { result } = renderHook(() => useFirstRun(begun, address()));
    expect(result.current).toMatchObject({
      stage: { kind: 'work', needKey: findInvoice.key },
      fillsPlace: true,
    });
    act(() => {
      result.current.go({ kind: 'off' });
    });
    expect(search).toBe('?q=cash');
    expect(result.current.stage).toEqual({ kind: 'off' });
  });

  it('does not come back for a need that is gone, or to somebody who may not go on', () => {
    const address = { route: 'priorities', search: '?first=N-99', setSearch: jest.fn() };
    expect(renderHook(() => useFirstRun(begun, address)).result.current.stage).toEqual({ kind: 'off' });
    const reader = { ...begun, canManageKnowledge: false };
    const own = { ...address, search: `?first=${findInvoice.key}` };
    expect(renderHook(() => useFirstRun(reader, own)).result.current.stage).toEqual({ kind: 'off' });
  });
});
