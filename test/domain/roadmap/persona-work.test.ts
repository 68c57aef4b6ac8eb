import { itemPlans } from '../../../src/domain/roadmap/item-plan';
import { personaWork } from '../../../src/domain/roadmap/persona-work';
import type { RoadmapItem } from '../../../src/domain/roadmap/roadmap-item';
import { planned } from './planned-item';

const personas = [
  { key: 'owner', anti: false },
  { key: 'bookkeeper', anti: false },
  { key: 'fraudster', anti: true },
  { key: 'auditor', anti: false },
];
const needs = [{ key: 'N-1', value: 20, left01: 1, valueByPersona: { bookkeeper: 15, owner: 5 } }];
const workOf = (items: RoadmapItem[]) =>
  personaWork(personas, items, { needs, plans: itemPlans(items, { coverageDefault01: 0.5 }) });

describe('open work for each persona', () => {
  it('brings it its part of a need, once, of all that there is to gain', () => {
    const rows = workOf([
      planned({ id: '1', needKeys: ['N-1'], personaKeys: ['owner'] }),
      planned({ id: '2', personaKeys: ['owner'] }),
      planned({ id: '3', needKeys: ['N-9'] }),
      planned({ id: '4', needKeys: ['N-1'], statusCategory: 'done' }),
    ]);
    expect(
      rows.map(({ persona, total, toGain, share01 }) => [
        persona.key,
        total.counted,
        total.value,
        total.assumedValue,
        toGain,
        share01,
      ]),
    ).toEqual([
      ['owner', ['1', '2'], 2.5, 2.5, 5, 0.25],
      ['bookkeeper', ['1'], 7.5, 7.5, 15, 0.75],
      ['auditor', [], 0, 0, 0, 0],
    ]);
  });

  it('gives no share of nothing', () => {
    expect(workOf([]).map(({ share01 }) => share01)).toEqual([0, 0, 0]);
  });
});
