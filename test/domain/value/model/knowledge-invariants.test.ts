import fc from 'fast-check';
import { GONE, pieceOf, worked, worlds } from './arbitrary-world';
import type { World, WorldNeed, WorldRating, WorldSurvey } from './arbitrary-world';

const BITS = 1e-9;
const RUNS = { numRuns: 150 };

const withPiece = worlds.chain((world) =>
  fc.record({ world: fc.constant(world), piece: pieceOf(world, fc.constant('new')) }),
);

/** A story that links only the need named, beside all that is in the world. */
function withProbe(world: World, need: string): World {
  const probe = {
    key: 'probe',
    level: 'story' as const,
    epic: null,
    links: [{ need, share01: 1, verdict: 'none' as const }],
    points: 3,
    doneOn: null,
    goals: { grow: 0.5 },
    tests: [],
  };
  return { ...world, items: [...world.items, probe] };
}

describe('what customers say', () => {
  it.each([
    ['supporting piece, whoever from, never lowers', 'supports', 1],
    ['contradicting piece, whoever from, never raises', 'contradicts', -1],
  ] as const)(
    'a %s the value of its need, nor the priority of what serves only that need',
    (_, stance, way) => {
      fc.assert(
        fc.property(withPiece, ({ world, piece }) => {
          const probed = withProbe(world, piece.need);
          const before = worked(probed);
          const after = worked({ ...probed, pieces: [...world.pieces, { ...piece, stance }] });
          const moved = after.valueOf(piece.need) - before.valueOf(piece.need);
          expect(way * moved).toBeGreaterThanOrEqual(-BITS);
          for (const { key, links, priority } of before.scores.values()) {
            if (links.length !== 1 || links[0]?.needKey !== piece.need) continue;
            expect(way * (after.of(key).priority - priority)).toBeGreaterThanOrEqual(-BITS);
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  it('confidence does not travel between needs: knowledge of one moves the proof of no other, to the bit', () => {
    fc.assert(
      fc.property(withPiece, ({ world, piece }) => {
        const known = world.needs.map((need) =>
          need.key === piece.need
            ? {
                ...need,
                claims: [...need.claims, { type: 'opinion' as const, stance: piece.stance }],
                ratings: asked(need),
              }
            : need,
        );
        const before = worked(world);
        const after = worked({ ...world, needs: known, pieces: [...world.pieces, piece] });
        for (const { need, cells } of before.model.needs) {
          if (need.key === piece.need) continue;
          const others = after.model.byKey.get(need.key)?.cells ?? [];
          expect(others.map(({ evidence, masses }) => ({ evidence, masses }))).toEqual(
            cells.map(({ evidence, masses }) => ({ evidence, masses })),
          );
        }
        for (const { key, links } of before.scores.values())
          links.forEach(({ needKey, lineConfidence01 }, at) => {
            if (needKey === piece.need) return;
            expect(after.of(key).links[at]?.lineConfidence01).toEqual(lineConfidence01);
          });
      }),
      RUNS,
    );
  });
});

/** Thirty fresh answers and a large sample of the first persona. */
function asked(need: WorldNeed): WorldNeed['ratings'] {
  return {
    ...need.ratings,
    p1: {
      surveys: [{ on: '2026-11-01', answers: 30, important: 20, satisfied: 9, unmet: 15 }],
      sample: { have: 30, asked: 40, on: '2026-11-01' },
      estimate: null,
    },
  };
}

/** A world in which one persona's rating of one need is to be changed. */
interface Spot {
  readonly world: World;
  readonly needKey: string;
  readonly persona: string;
  readonly rating: WorldRating;
}

function spots(world: World, wanted: (rating: WorldRating) => boolean): Spot[] {
  return world.needs.flatMap(({ key, ratings }) =>
    Object.entries(ratings).flatMap(([persona, rating]) =>
      wanted(rating) ? [{ world, needKey: key, persona, rating }] : [],
    ),
  );
}

function worldsWithRating(wanted: (rating: WorldRating) => boolean): fc.Arbitrary<Spot> {
  return worlds
    .filter((world) => spots(world, wanted).length > 0)
    .chain((world) => fc.constantFrom(...spots(world, wanted)));
}

/** How far a need's value moves when the rating changes; null where the measurement now is of another delivery. */
function moved({ world, needKey, persona }: Spot, rating: WorldRating): number | null {
  const needs = world.needs.map((need) =>
    need.key === needKey ? { ...need, ratings: { ...need.ratings, [persona]: rating } } : need,
  );
  const [before, after] = [worked(world), worked({ ...world, needs })];
  const since = ({ model }: typeof before) => model.needs.map(({ delivery }) => delivery.since).join();
  return since(before) === since(after) ? after.valueOf(needKey) - before.valueOf(needKey) : null;
}

describe('what they answer', () => {
  const answered = worldsWithRating(({ surveys }) => surveys.some(({ answers }) => answers > 0));
  const oneMore = (rating: WorldRating, add: Partial<Record<'important' | 'satisfied' | 'unmet', 1>>) => ({
    ...rating,
    surveys: rating.surveys.map((survey, at): WorldSurvey =>
      at > 0
        ? survey
        : {
            ...survey,
            answers: survey.answers + 1,
            important: survey.important + (add.important ?? 0),
            satisfied: survey.satisfied + (add.satisfied ?? 0),
            unmet: survey.unmet === null ? null : survey.unmet + (add.unmet ?? 0),
          },
    ),
  });

  it('one more who calls it important and is not satisfied never lowers a value', () => {
    fc.assert(
      fc.property(answered, (spot) => {
        const change = moved(spot, oneMore(spot.rating, { important: 1, unmet: 1 }));
        fc.pre(change !== null);
        expect(change).toBeGreaterThanOrEqual(-BITS);
      }),
      RUNS,
    );
  });

  it('one more who is satisfied and does not need it never raises a value', () => {
    fc.assert(
      fc.property(answered, (spot) => {
        const change = moved(spot, oneMore(spot.rating, { satisfied: 1 }));
        fc.pre(change !== null);
        expect(change).toBeLessThanOrEqual(BITS);
      }),
      RUNS,
    );
  });

  it('one of those asked who turns out to be satisfied never raises a value', () => {
    const withUnmet = worldsWithRating(({ surveys: [first] }) => (first?.unmet ?? 0) > 0);
    fc.assert(
      fc.property(withUnmet, (spot) => {
        const [first, ...others] = spot.rating.surveys;
        fc.pre(first !== undefined && first.unmet !== null);
        const turned = { ...first, satisfied: first.satisfied + 1, unmet: first.unmet - 1 };
        const change = moved(spot, { ...spot.rating, surveys: [turned, ...others] });
        expect(change).toBeLessThanOrEqual(BITS);
      }),
      RUNS,
    );
  });

  it('one more in a sample who has it never lowers a value, one who has it not never raises it', () => {
    // The step from nine asked to ten is left out on purpose: there the sample takes over from feedback.
    const sampled = worldsWithRating(
      ({ sample }) => sample !== null && sample.asked > 0 && sample.asked !== 9,
    );
    fc.assert(
      fc.property(sampled, (spot) => {
        const { sample } = spot.rating;
        fc.pre(sample !== null);
        const one = { ...sample, asked: sample.asked + 1 };
        const more = moved(spot, { ...spot.rating, sample: { ...one, have: sample.have + 1 } });
        expect(more).toBeGreaterThanOrEqual(-BITS);
        expect(moved(spot, { ...spot.rating, sample: one })).toBeLessThanOrEqual(BITS);
      }),
      RUNS,
    );
  });
});

describe('a persona that was archived', () => {
  /** With all shares known, what is left is weighed anew and nothing else changes. */
  const known = worlds
    .filter(({ personas }) => personas.length > 1)
    .map((world): World => ({
      ...world,
      personas: world.personas.map((persona) => ({ ...persona, share01: persona.share01 ?? 0.03 })),
    }));

  it('never raises a value but by what its share leaves to the others', () => {
    fc.assert(
      fc.property(known, (world) => {
        const [archived, ...personas] = world.personas;
        const before = worked(world);
        const after = worked({ ...world, personas });
        const weights = new Map(after.model.personas.map(({ id, weight01 }) => [id, weight01]));
        for (const { need, cells } of before.model.needs) {
          const left = cells.reduce(
            (sum, { personaId, weight01, value }) =>
              personaId === archived?.key || weight01 === 0
                ? sum
                : sum + (value * (weights.get(personaId) ?? 0)) / weight01,
            0,
          );
          expect(after.valueOf(need.key)).toBeLessThanOrEqual(left + BITS);
        }
      }),
      RUNS,
    );
  });

  it('leaves a need that names nobody else to nobody, not to everybody', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const needs = world.needs.map((need) => ({ ...need, personas: [GONE] }));
        const { model } = worked({ ...world, needs });
        for (const { need, cells } of model.needs) {
          const spoken = world.pieces.filter(
            (piece) => piece.need === need.key && piece.stance === 'supports',
          );
          for (const { personaId, assumed } of cells) {
            const isRated = personaId in (world.needs.find(({ key }) => key === need.key)?.ratings ?? {});
            expect(isRated || spoken.some(({ persona }) => persona === personaId)).toBe(true);
            expect(assumed).not.toContain('persona');
          }
        }
      }),
      RUNS,
    );
  });
});
