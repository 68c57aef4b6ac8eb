/** @jest-environment jsdom */
import { fireEvent, renderHook } from '@testing-library/react';
import { useFreeHand } from '../../../../static/app/src/api/work-items/use-free-hand';
import { useOwnChanges } from '../../../../static/app/src/api/work-items/use-own-changes';
import { roadmapItem } from '../../example-views';

describe('What a person changed here', () => {
  const before = roadmapItem({ id: '1', dueDate: '2026-01-01' });
  const moved = roadmapItem({ id: '1', dueDate: '2026-02-01' });
  const other = roadmapItem({ id: '2' });

  it('is not taken back by a reading that began before it, and is by a later one', () => {
    const { result } = renderHook(() => useOwnChanges());
    const clock = jest.spyOn(performance, 'now').mockReturnValue(10);
    result.current.remember([moved]);
    clock.mockRestore();
    expect(result.current.upToDate([before, other], 9)).toEqual([moved, other]);
    expect(result.current.upToDate([before, other], 10)).toEqual([before, other]);
  });
});

describe('While the hand holds something', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const open = () => {
    const { result } = renderHook(() => useFreeHand());
    const drawn: number[] = [];
    return {
      drawn,
      draw: (step: number) => {
        result.current(() => drawn.push(step));
      },
    };
  };

  it('nothing is drawn anew; what waits comes in its order after the click', () => {
    const { draw, drawn } = open();
    draw(1);
    fireEvent(window, new Event('pointerdown'));
    draw(2);
    draw(3);
    fireEvent(window, new Event('pointerup'));
    expect(drawn).toEqual([1]);
    jest.runAllTimers();
    expect(drawn).toEqual([1, 2, 3]);
  });

  it('a drag holds on where the pointer’s own events end', () => {
    const { draw, drawn } = open();
    fireEvent(window, new Event('pointerdown'));
    fireEvent(window, new Event('dragstart'));
    fireEvent(window, new Event('pointercancel'));
    draw(1);
    jest.runAllTimers();
    expect(drawn).toEqual([]);
    fireEvent(window, new Event('dragend'));
    jest.runAllTimers();
    expect(drawn).toEqual([1]);
  });
});
