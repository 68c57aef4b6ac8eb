import type { LandscapeDot } from '../../../../src/contract/needs/need-views';
import { needsIn, x, y } from '../../../../static/app/src/features/needs/landscape/plot';

const dot = (
  needKey: string,
  personaKey: string,
  importance: number,
  satisfaction: number,
): LandscapeDot => ({
  needKey,
  personaKey,
  importance,
  importanceRange: { low: importance, high: importance },
  satisfaction,
  satisfactionRange: { low: satisfaction, high: satisfaction },
  gap: 0,
  gapRange: { low: 0, high: 0 },
  reach01: 0.5,
  answers: 0,
  assumed: false,
});

describe('an area drawn on the landscape', () => {
  const dots = [dot('N-1', 'owner', 9, 2), dot('N-1', 'clerk', 8, 3), dot('N-2', 'owner', 2, 8)];

  it('chooses each need once that has a dot in it, whichever way it was drawn', () => {
    const from = { x: x(7), y: y(4) };
    const to = { x: x(10), y: y(1) };
    expect(needsIn(dots, { from, to })).toEqual(['N-1']);
    expect(needsIn(dots, { from: to, to: from })).toEqual(['N-1']);
  });

  it('chooses nothing beside the dots', () => {
    expect(needsIn(dots, { from: { x: x(0), y: y(1) }, to: { x: x(1), y: y(0) } })).toEqual([]);
  });
});
