import { itemPlans } from '../../../src/domain/roadmap/item-plan';
import { storyMap } from '../../../src/domain/roadmap/story-map';
import type { RoadmapItem } from '../../../src/domain/roadmap/roadmap-item';
import { planned } from './planned-item';

const sprint = (id: string, state: 'active' | 'future' | 'closed' = 'future') => ({
  id,
  name: `Sprint ${id}`,
  state,
  startDate: null,
  endDate: null,
});
const stages = [
  { key: 'search', name: 'Search', needKeys: ['N-1'] },
  { key: 'pay', name: 'Pay', needKeys: ['N-2'] },
];
const needs = [{ key: 'N-1', value: 16, left01: 1, valueByPersona: { owner: 16 } }];
const slices = [
  { id: '1', name: 'Sprint 1' },
  { id: '2', name: 'Sprint 2' },
];
const mapOf = (items: RoadmapItem[], kind: 'sprint' | 'version' = 'sprint') =>
  storyMap({
    items,
    needsOf: (item) => item.needKeys,
    personasOf: (item) => item.personaKeys,
    stages,
    kind,
    slices,
    basis: { needs, plans: itemPlans(items, { coverageDefault01: 0.5 }) },
  });
const epic = (id: string, needKeys: string[]) => planned({ id, hierarchyLevel: 1, needKeys });

describe('The story map', () => {
  it('stands epics in the stage of their need, and stories under them by rank', () => {
    const map = mapOf([
      epic('10', ['N-2']),
      planned({ id: '11', parentId: '10', rank: '0|b:', sprint: sprint('1') }),
      planned({ id: '12', parentId: '10', rank: '0|a:', sprint: sprint('1') }),
    ]);
    expect(map.stages.find(({ stage }) => stage.key === 'pay')?.columns.map(({ id }) => id)).toEqual(['10']);
    expect(map.slices[0]?.cells.get('10')?.map(({ id }) => id)).toEqual(['12', '11']);
  });

  it('says which stages a slice leaves empty, and counts what is done there', () => {
    const items = [
      epic('10', ['N-1']),
      epic('20', ['N-2']),
      planned({ id: '11', parentId: '10', sprint: sprint('1') }),
      planned({ id: '12', parentId: '10', sprint: sprint('2') }),
      planned({ id: '21', needKeys: ['N-2'], statusCategory: 'done', sprint: sprint('2') }),
    ];
    const [first, second, rest] = mapOf(items).slices;
    expect(first?.missingStages).toEqual(['pay']);
    expect(second?.missingStages).toEqual([]);
    expect(rest?.missingStages).toEqual([]);
  });

  it('shows every open story once: without sprint, in a closed one, under a finished epic or in a loop', () => {
    const items = [
      planned({ id: '1', parentId: '2' }),
      planned({ id: '2', parentId: '1' }),
      planned({ id: '10', hierarchyLevel: 1, statusCategory: 'done' }),
      planned({ id: '11', parentId: '10', sprint: sprint('9', 'closed') }),
      planned({ id: '12', needKeys: ['N-1'], parentId: 'gone', sprint: sprint('2') }),
    ];
    const map = mapOf(items);
    const stories = map.slices.flatMap((slice) => [...slice.cells.values()].flat().map(({ id }) => id));
    expect(stories.sort()).toEqual(['11', '12']);
    const epics = map.stages.flatMap(({ columns }) => columns.flatMap((column) => column.epic?.id ?? []));
    // Two items that are each other's parents hold something, so they stand as columns.
    expect(epics.sort()).toEqual(['1', '2']);
  });

  it('totals a slice, each need once, and says whom it serves', () => {
    const needKeys = ['N-1'];
    const items = [
      planned({
        id: '1',
        needKeys,
        coverage: { 'N-1': 0.75 },
        estimate: { points: 3, problem: null },
        personaKeys: ['owner'],
        versions: slices.slice(0, 1),
      }),
      planned({ id: '2', needKeys, personaKeys: ['owner', 'admin'], versions: slices }),
    ];
    expect(mapOf(items, 'version').slices[0]).toMatchObject({
      items: 2,
      total: { value: 16, assumedValue: 4, points: 3, unestimated: 1 },
      personaKeys: ['owner', 'admin'],
    });
    expect(mapOf(items, 'version').slices[1]?.items).toBe(0);
  });
});
