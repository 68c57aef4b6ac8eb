import type { SprintProblem } from '../../../../src/domain/planning/sprint/sprint-problem';
import { runPlanTask } from '../../../../static/app/src/features/planning/sprint-plan/plan-task';
import { pointsOfKeys, valueOfKeys } from '../../../../src/domain/planning/sprint/sprint-worth';

const candidate = (key: string, points: number | null, needKey: string, coverage01: number) => ({
  key,
  points,
  links: [{ needKey, coverage01 }],
  confidence01: 1,
  goal01: 0,
  personaKeys: [],
  itemClass: null,
  blockedBy: [],
  together: [],
});

const problem: SprintProblem = {
  candidates: [
    candidate('A-1', 5, 'N-1', 1),
    candidate('A-2', 5, 'N-1', 1),
    candidate('A-3', 5, 'N-2', 0.5),
    candidate('A-4', null, 'N-2', 1),
  ],
  needs: [
    { key: 'N-1', value: 20 },
    { key: 'N-2', value: 30 },
  ],
  capacityPoints: 10,
  goalShare01: 0,
  assumedPoints: null,
};

const control = () => {
  let ms = 0;
  return {
    nowMs: () => ms++,
    cancelled: () => false,
    pause: () => Promise.resolve(),
    onProgress: () => undefined,
  };
};

describe('a task of the planner’s worker', () => {
  it('counts a need once, however many items of the plan touch it', () => {
    expect(valueOfKeys(problem, new Set(['A-1', 'A-2']))).toBe(20);
    expect(valueOfKeys(problem, new Set(['A-1', 'A-3']))).toBe(35);
  });

  it('counts only points that are known or assumed', () => {
    expect(pointsOfKeys(problem, new Set(['A-1', 'A-4']))).toBe(5);
    expect(pointsOfKeys({ ...problem, assumedPoints: 3 }, new Set(['A-1', 'A-4']))).toBe(8);
  });

  it('proposes the best set with its proof, and what more points would bring', async () => {
    const answer = await runPlanTask({ kind: 'propose', problem, present: ['A-1', 'A-2'] }, control());
    if (answer.kind !== 'propose') throw new Error('The answer is of another kind.');
    expect(answer.plan).toMatchObject({ keys: ['A-1', 'A-3'], value: 35, bound: 35, proven: true });
    expect(answer.plan.notes).toContainEqual({ kind: 'no-estimate', key: 'A-4', assumedPoints: null });
    expect(answer.more.map((more) => more.gain)).toEqual([0, 0, 0]);
  });

  it('gives the same worth as the solver for the solver’s own plan', async () => {
    const answer = await runPlanTask({ kind: 'propose', problem, present: [] }, control());
    if (answer.kind !== 'propose') throw new Error('The answer is of another kind.');
    expect(valueOfKeys(problem, new Set(answer.plan.keys))).toBeCloseTo(answer.plan.value);
  });

  it('swaps the doubled item for one that serves another need', async () => {
    const answer = await runPlanTask({ kind: 'swaps', problem, present: ['A-1', 'A-2'] }, control());
    if (answer.kind !== 'swaps') throw new Error('The answer is of another kind.');
    expect(answer.swaps[0]).toMatchObject({ in: [{ key: 'A-3' }], valueDelta: 15 });
  });

  it('names a circle of blocks, and breaks it only when told to', async () => {
    const [first, second, ...rest] = problem.candidates;
    if (first === undefined || second === undefined) throw new Error('Candidates are missing.');
    const circle = {
      ...problem,
      candidates: [{ ...first, blockedBy: ['A-2'] }, { ...second, blockedBy: ['A-1'] }, ...rest],
    };
    const task = { kind: 'propose' as const, problem: circle, present: [] };
    await expect(runPlanTask(task, control())).rejects.toThrow('planning.circle');
    const broken = await runPlanTask({ ...task, problem: { ...circle, breakCycles: true } }, control());
    expect(broken.kind === 'propose' && broken.plan.notes.some((note) => note.kind === 'cycle-broken')).toBe(
      true,
    );
  });
});
