import { personaWork } from '../../../src/domain/roadmap/persona-work';

const personas = [
  { key: 'owner', anti: false },
  { key: 'bookkeeper', anti: false },
  { key: 'fraudster', anti: true },
  { key: 'auditor', anti: false },
];
const needs = [{ key: 'N-1', personaKeys: ['bookkeeper', 'owner'] }];
const item = (needKeys: string[], personaKeys: string[], statusCategory: 'new' | 'done' = 'new') => ({
  needKeys,
  personaKeys,
  statusCategory,
});

describe('open work for each persona', () => {
  it('counts an item once for each persona that it serves, by its field or its needs', () => {
    const rows = personaWork(personas, needs, [
      item(['N-1'], ['owner']),
      item([], ['owner']),
      item(['N-9'], []),
      item(['N-1'], [], 'done'),
    ]);
    expect(rows.map(({ persona, items, share01 }) => [persona.key, items, share01])).toEqual([
      ['owner', 2, 1],
      ['bookkeeper', 1, 0.5],
      ['auditor', 0, 0],
    ]);
  });

  it('gives no share of nothing', () => {
    expect(personaWork(personas, needs, []).map(({ share01 }) => share01)).toEqual([0, 0, 0]);
  });
});
