import fc from 'fast-check';
import { withPersonasThroughNeeds } from '../../../src/domain/items/served-personas';

const keys = fc.uniqueArray(fc.constantFrom('owner', 'bookkeeper', 'field-worker', 'clerk', 'auditor'));
const nothing = { personaKeys: [], givenKeys: [] };

describe('the field of personas', () => {
  it('holds whom people named and whom the item serves by its needs', () => {
    const named = { personaKeys: ['auditor'], givenKeys: [] };
    expect(withPersonasThroughNeeds(named, ['owner', 'bookkeeper'])).toEqual({
      personaKeys: ['auditor', 'owner', 'bookkeeper'],
      givenKeys: ['owner', 'bookkeeper'],
    });
  });

  it('is what people made of it again when the needs are gone', () => {
    fc.assert(
      fc.property(keys, keys, (named, through) => {
        const during = withPersonasThroughNeeds({ personaKeys: named, givenKeys: [] }, through);
        expect(withPersonasThroughNeeds(during, [])).toEqual({ personaKeys: named, givenKeys: [] });
      }),
    );
  });

  it('changes no more once it is as it should be, and names nobody twice', () => {
    fc.assert(
      fc.property(keys, keys, keys, (named, before, through) => {
        const once = withPersonasThroughNeeds(
          withPersonasThroughNeeds({ personaKeys: named, givenKeys: [] }, before),
          through,
        );
        expect(withPersonasThroughNeeds(once, through)).toEqual(once);
        expect(new Set(once.personaKeys).size).toBe(once.personaKeys.length);
        expect(once.personaKeys).toEqual(expect.arrayContaining([...named, ...through]));
      }),
    );
  });

  it('lets what the app gave go with the need, whether somebody took it out before or not', () => {
    const given = withPersonasThroughNeeds(nothing, ['owner']);
    const cleared = { ...given, personaKeys: [] };
    expect(withPersonasThroughNeeds(cleared, [])).toEqual(nothing);
    expect(withPersonasThroughNeeds({ personaKeys: ['owner', 'clerk'], givenKeys: ['owner'] }, [])).toEqual({
      personaKeys: ['clerk'],
      givenKeys: [],
    });
  });

  it('knows a persona by the key of the one that took it in', () => {
    const presentKey = (key: string) => (key === 'boss' ? 'owner' : key);
    expect(
      withPersonasThroughNeeds({ personaKeys: ['boss'], givenKeys: ['boss'] }, ['owner'], presentKey),
    ).toEqual({
      personaKeys: ['boss'],
      givenKeys: ['owner'],
    });
  });

  it('never grows beyond what Jira takes', () => {
    const many = Array.from({ length: 30 }, (_, at) => `persona-${String(at)}`);
    expect(
      withPersonasThroughNeeds({ personaKeys: ['named'], givenKeys: [] }, many).personaKeys,
    ).toHaveLength(20);
  });
});
