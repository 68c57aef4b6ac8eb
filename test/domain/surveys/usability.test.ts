import { usabilityOf } from '../../../src/domain/surveys/usability';

const tasks = [
  {
    id: 't1',
    title: 'Pay a bill',
    results: [
      { participant: 'p1', result: 'done' as const },
      { participant: 'p2', result: 'helped' as const },
      { participant: 'p3', result: 'failed' as const },
    ],
  },
];

it('counts success by task', () => {
  const result = usabilityOf({ tasks, questionnaire: 'none', answers: [] });
  expect(result).toEqual({
    tasks: [{ id: 't1', title: 'Pay a bill', tried: 3, done: 1, helped: 1 }],
    score: null,
  });
});

it('scores SUS and UMUX-Lite over those who answered all of it', () => {
  const best = [5, 1, 5, 1, 5, 1, 5, 1, 5, 1];
  const worst = best.map((one) => 6 - one);
  const of = (questionnaire: 'sus' | 'umux-lite', ...answers: number[][]) =>
    usabilityOf({
      tasks: [],
      questionnaire,
      answers: answers.map((given, at) => ({ participant: `p${String(at)}`, answers: given })),
    }).score;
  expect(of('sus', best, worst)).toEqual({ mean: 50, answers: 2 });
  expect(of('sus', best, [5, 1])).toEqual({ mean: 100, answers: 1 });
  expect(of('umux-lite', [7, 7], [1, 1], [7, 9])).toEqual({ mean: 50, answers: 2 });
  expect(of('sus')).toBeNull();
});
