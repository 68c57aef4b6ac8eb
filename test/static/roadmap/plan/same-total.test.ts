import fc from 'fast-check';
import type { NeedView } from '../../../../src/contract/value/knowledge-views';
import { epicEfforts } from '../../../../src/domain/roadmap/epic-effort';
import { NO_LANE } from '../../../../src/domain/roadmap/lanes';
import { personaWork } from '../../../../src/domain/roadmap/persona-work';
import type { RoadmapItem } from '../../../../src/domain/roadmap/roadmap-item';
import { storyMap } from '../../../../src/domain/roadmap/story-map';
import { totalOf } from '../../../../src/domain/roadmap/total';
import { filterFrom } from '../../../../static/app/src/api/work-items/item-filter';
import { totalBasis } from '../../../../static/app/src/api/work-items/total-basis';
import { sumUp } from '../../../../static/app/src/features/planning/sprint/sprint-sums';
import { planLanes } from '../../../../static/app/src/features/roadmap/plan/plan-lanes';
import { planRows } from '../../../../static/app/src/features/roadmap/plan/plan-rows';
import type { LaneKind } from '../../../../static/app/src/features/roadmap/plan/view-choice';
import { linesOf } from '../../../../static/app/src/features/roadmap/priorities/group-rows';
import { priorityRows } from '../../../../static/app/src/features/roadmap/priorities/priority-rows';
import { planned } from '../../../domain/roadmap/planned-item';
import { bookkeeper, findInvoice, knowDebtors, outline, owner, snapshot } from '../../example-views';

const TODAY = '2026-11-30';
const both: NeedView = {
  ...findInvoice,
  key: 'N-3',
  value: 30,
  left01: 0.75,
  valueByPersona: { bookkeeper: 10, owner: 20 },
  personaKeys: ['owner', 'bookkeeper'],
};
const known = { ...snapshot, needs: [findInvoice, knowDebtors, both] };
const all = filterFrom('');

const lanesOf = (kind: LaneKind, items: readonly RoadmapItem[], filter = all, shown = items) =>
  planLanes({
    kind,
    rows: planRows(items, known, TODAY, 'all').filter((row) => shown.includes(row.item)),
    all: planRows(items, known, TODAY, 'all'),
    filter,
    knowledge: known,
    basis: totalBasis(items, known),
  });

/** Stories, some of them done, some without a stated share. */
const anyStories = fc
  .array(
    fc.record({
      needKeys: fc.subarray(['N-1', 'N-2', 'N-3']),
      coverage: fc.dictionary(fc.constantFrom('N-1', 'N-2', 'N-3'), fc.constantFrom(0, 0.25, 0.5, 1)),
      done: fc.boolean(),
      points: fc.option(fc.nat(8)),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ needKeys, coverage, done, points }, at) =>
      planned({
        id: String(at),
        needKeys,
        coverage,
        statusCategory: done ? 'done' : 'new',
        estimate: { points, problem: null },
      }),
    ),
  );

describe('The same work', () => {
  it('comes to the same in lanes, groups, slices, gadgets and a sprint', () => {
    fc.assert(
      fc.property(anyStories, (items) => {
        const basis = totalBasis(items, known);
        const [whole] = lanesOf('none', items);
        const rows = priorityRows(items, known, undefined, 'default', TODAY);
        const inPlaces = (personaKey: string): (number | undefined)[] => [
          lanesOf('persona', items).find(({ key }) => key === personaKey)?.total.value,
          linesOf(rows, 'persona', () => true, basis).flatMap((line) =>
            line.kind === 'group' && line.key === personaKey ? [line.total.value] : [],
          )[0] ?? 0,
          personaWork(known.personas, items, basis).find(({ persona }) => persona.key === personaKey)?.total
            .value,
        ];
        for (const persona of [bookkeeper, owner]) {
          const [lane = -1, ...others] = inPlaces(persona.key);
          for (const other of others) expect(other).toBeCloseTo(lane, 9);
        }
        const map = storyMap({
          items,
          needsOf: ({ needKeys }) => needKeys,
          personasOf: () => [],
          stages: [],
          kind: 'sprint',
          slices: [],
          basis,
        });
        const total = whole?.total.value ?? 0;
        expect(map.slices[0]?.total.value).toBeCloseTo(total, 9);
        expect(sumUp(rows, known.personas, basis).total.value).toBeCloseTo(total, 9);
        const lanes = lanesOf('persona', items).filter(({ key }) => key !== NO_LANE);
        expect(lanes.reduce((sum, lane) => sum + lane.total.value, 0)).toBeCloseTo(total, 9);
      }),
      { numRuns: 200 },
    );
  });
});

describe('A lane', () => {
  const epic = planned({ id: '1', hierarchyLevel: 1, needKeys: ['N-3'] });
  const story = planned({ id: '2', parentId: '1', needKeys: ['N-3'], coverage: { 'N-3': 0.5 } });
  const lone = planned({ id: '3', needKeys: ['N-1'], coverage: { 'N-1': 1 } });

  it('counts the part of its persona, of all that there is to gain for it', () => {
    const lanes = lanesOf('persona', [epic, story, lone]);
    expect(
      lanes.map(({ key, total, toGain }) => [key, total.value, total.counted, total.within, toGain]),
    ).toEqual([
      ['bookkeeper', 29, ['1', '3'], 1, 31.5],
      ['owner', 10, ['1'], 1, 39],
    ]);
  });

  it('of a need counts that need alone', () => {
    const lanes = lanesOf('need', [epic, story, lone]);
    expect(lanes.map(({ key, total, toGain }) => [key, total.value, toGain])).toEqual([
      ['N-1', 24, 24],
      ['N-3', 15, 22.5],
      ['N-2', 0, 24],
    ]);
  });

  it('says how many items only the filter hides, and stands alone where the filter asks for it', () => {
    const items = [epic, story, lone];
    expect(lanesOf('persona', items, all, [lone]).map(({ key, hidden }) => [key, hidden])).toEqual([
      ['bookkeeper', 2],
      ['owner', 2],
    ]);
    expect(lanesOf('persona', items, { ...all, persona: 'owner' }).map(({ key }) => key)).toEqual(['owner']);
    expect(lanesOf('need', items, { ...all, need: 'N-1' }).map(({ key }) => key)).toEqual(['N-1']);
  });

  it('of a goal holds what names the goal, and what serves a need that the goal is about', () => {
    const goals = [
      { key: 'G-1', title: 'Paid sooner', weight01: 0.5, needKeys: ['N-1'] },
      { key: 'G-2', title: 'Fewer calls', weight01: 0.5, needKeys: [] },
    ];
    const aligned = planned({ id: '4', goals: { 'G-2': 0.5, 'G-1': 0 } });
    const rows = planRows([epic, story, lone, aligned], { ...known, goals }, TODAY, 'all');
    const keysOf = (id: string) => rows.find((row) => row.item.id === id)?.goalKeys;
    expect(['1', '3', '4'].map(keysOf)).toEqual([[], ['G-1'], ['G-2']]);
  });
});

describe('The points of a total', () => {
  const known = { ...snapshot, needs: [findInvoice] };
  const items = [
    planned({ id: '1', hierarchyLevel: 1, needKeys: ['N-1'], estimate: { points: 4, problem: null } }),
    planned({ id: '2', parentId: '1', estimate: { points: 3, problem: null } }),
    planned({ id: '3', parentId: '1' }),
    planned({ id: '4', parentId: '1', statusCategory: 'done', estimate: { points: 8, problem: null } }),
  ];
  const hidden = {
    issueId: '5',
    parentId: '1',
    projectId: '10099',
    hierarchyLevel: 0,
    points: 13,
    done: false,
  };
  const efforts = new Map(
    [...epicEfforts(items, { elsewhere: [], remembered: [hidden] }, new Set(['N-1']), outline.sizing)].map(
      ([id, effort]) => [
        id,
        { ...effort, usualStory: 5, elsewhere: [...effort.elsewhere], projectNames: undefined },
      ],
    ),
  );

  it('are what is left of its epics, as their own rows say: the usual story for one that nobody estimated, and stories elsewhere', () => {
    const family = { elsewhere: [], efforts };
    const [row] = planRows(items, known, TODAY, 'epics', family);
    expect(row?.points).toBe(21);
    expect(totalOf(items, totalBasis(items, known, efforts)).points).toBe(21);
    const rows = priorityRows(items, known, undefined, 'default', TODAY, { family }).filter(
      ({ item }) => item.hierarchyLevel > 0,
    );
    const groups = linesOf(rows, 'need', () => true, totalBasis(items, known, efforts));
    expect(groups.map((line) => line.kind === 'group' && line.total.points)).toEqual([21]);
  });
});

describe('What an epic is for', () => {
  const epic = planned({ id: '1', hierarchyLevel: 1, needKeys: ['N-2'] });
  const stories = [
    planned({ id: '2', parentId: '1', needKeys: ['N-1'], statusCategory: 'done' }),
    planned({ id: '3', parentId: '1', needKeys: ['N-3'] }),
  ];
  const needsOf = (item: RoadmapItem) =>
    planRows([item, ...stories], known, TODAY, 'epics')
      .find((row) => row.item.id === '1')
      ?.needs.map(({ key }) => key);

  it('is first what it names itself, then its open stories, never what is done', () => {
    expect(needsOf(epic)).toEqual(['N-2', 'N-3']);
  });

  it('is all of it where the epic is done itself', () => {
    expect(needsOf({ ...epic, statusCategory: 'done' })).toEqual(['N-2', 'N-1', 'N-3']);
  });
});
