import { conditionsOf, ruleOf } from '../../../../static/app/src/features/customers/segments/conditions';

describe('a rule in a form', () => {
  const list = {
    join: 'any' as const,
    conditions: [
      { attribute: 'arr', is: '>=' as const, value: '3000' },
      { attribute: 'plan', is: 'one-of' as const, value: 'Team, Plus' },
      { attribute: 'industry', is: 'is-set' as const, value: '' },
    ],
  };

  it('becomes the rule that the form shows again', () => {
    const rule = ruleOf(list);
    expect(rule).toEqual({
      any: [
        { attribute: 'arr', is: '>=', value: 3000 },
        { attribute: 'plan', is: 'one-of', value: ['Team', 'Plus'] },
        { attribute: 'industry', is: 'is-set' },
      ],
    });
    expect(conditionsOf(rule)).toEqual(list);
  });

  it('leaves unfinished lines out, and says when a rule is nested deeper than it can show', () => {
    expect(ruleOf({ join: 'all', conditions: [{ attribute: 'plan', is: '=', value: ' ' }] })).toEqual({
      all: [],
    });
    expect(conditionsOf({ all: [{ not: { attribute: 'plan', is: 'is-set' } }] })).toBeNull();
  });
});
