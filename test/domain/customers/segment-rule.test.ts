import { accountsIn, matchesRule } from '../../../src/domain/customers/segment-rule';
import type { SegmentRule } from '../../../src/domain/records/segment-rule';
import { account } from '../example-records';

const big = account('big', { plan: 'Enterprise', arr: 90_000, attributes: { region: 'EMEA', seats: '250' } });
const small = account('small', { plan: 'Free', state: 'churned', attributes: { seats: '3' } });

describe('segments', () => {
  it.each<[string, SegmentRule, string[]]>([
    ['by plan, whatever the case', { attribute: 'plan', is: '=', value: 'enterprise' }, ['big']],
    ['by a number written as text', { attribute: 'seats', is: '>=', value: 10 }, ['big']],
    ['by one of several', { attribute: 'state', is: 'one-of', value: ['churned', 'at-risk'] }, ['small']],
    ['by a part of a name', { attribute: 'name', is: 'contains', value: 'MAL' }, ['small']],
    ['unknown is not small', { attribute: 'arr', is: '<', value: 1000 }, []],
    ['unknown is different', { attribute: 'region', is: '!=', value: 'EMEA' }, ['small']],
    ['set or not', { not: { attribute: 'arr', is: 'is-set' } }, ['small']],
    [
      'all and any',
      {
        all: [
          { attribute: 'arr', is: '>', value: 1 },
          { any: [{ attribute: 'region', is: '=', value: 'EMEA' }] },
        ],
      },
      ['big'],
    ],
    ['inherited names are no attributes', { attribute: 'constructor', is: 'is-set' }, []],
  ])('%s', (_, rule, ids) => {
    expect(accountsIn({ id: 's', name: 's', rule }, [big, small]).map((one) => one.id)).toEqual(ids);
  });

  it('nested too deep to be read hold nobody', () => {
    let rule: SegmentRule = { attribute: 'name', is: 'is-set' };
    for (let depth = 0; depth < 9; depth += 1) rule = { all: [rule] };
    expect(matchesRule(rule, big)).toBe(false);
  });
});
