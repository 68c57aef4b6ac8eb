import fc from 'fast-check';
import { readWorld } from '../../../../local/model/world';
import type { ItemInput } from '../../../../src/domain/value/model/facts';
import { valueModel } from '../../../../src/domain/value/model/needs';
import { scoreItem } from '../../../../src/domain/value/model/score';
import { worlds } from './arbitrary-world';

const initiative = (stories: readonly ItemInput[]): ItemInput => ({
  key: 'initiative',
  level: 'epic',
  links: [],
  points: null,
  done: false,
  goals: [],
  tests: [],
  stories,
});

describe('an item above epics', () => {
  const withStories = worlds.map((world) => {
    const { facts, items } = readWorld(world);
    return { model: valueModel(facts), stories: items.filter(({ level }) => level === 'story') };
  });

  it('is worth and costs the same as all stories below it, however epics stand between', () => {
    fc.assert(
      fc.property(withStories, fc.integer({ min: 1, max: 4 }), ({ model, stories }, size) => {
        fc.pre(stories.length > 0);
        const epics: ItemInput[] = [];
        for (let at = 0; at < stories.length; at += size)
          epics.push({ ...initiative(stories.slice(at, at + size)), key: `epic-${String(at)}` });
        const flat = scoreItem(model, initiative(stories));
        const nested = scoreItem(model, initiative(epics));
        expect(nested.value).toBeCloseTo(flat.value, 9);
        expect(nested.effortPoints).toBeCloseTo(flat.effortPoints, 9);
        expect(nested.stories).toEqual(flat.stories);
      }),
    );
  });

  it('serves what its epics name themselves, and less of it once they are done', () => {
    const { facts } = readWorld({
      today: '2026-11-29',
      personas: [{ key: 'p', share01: 1 }],
      needs: [{ key: 'N-1', personas: ['p'] }],
      items: [],
    });
    const model = valueModel(facts);
    const epic: ItemInput = {
      ...initiative([]),
      key: 'epic',
      points: 13,
      links: [{ needKey: 'N-1', coverage01: 0.5 }],
    };
    const open = scoreItem(model, initiative([epic]));
    expect(open.links).toMatchObject([{ needKey: 'N-1', planned01: 0.5, counted01: 0.5 }]);
    expect(open.effortPoints).toBe(13);
    const above = { ...initiative([{ ...epic, done: true }]), links: [{ needKey: 'N-1', coverage01: 1 }] };
    expect(scoreItem(model, above).links).toMatchObject([{ planned01: 0.5 }]);
    expect(scoreItem(model, initiative([{ ...epic, done: true }])).linked).toBe(false);
  });
});
