import fc from 'fast-check';
import { DEFAULT_PARAMS } from '../../../src/domain/value/default-params';
import { EVIDENCE_TYPES } from '../../../src/domain/records/evidence-type';
import type {
  ItemInput,
  ModelInput,
  NeedInput,
  NeedPersonaInput,
  PersonaInput,
} from '../../../src/domain/value/types';

const share01 = fc.double({ min: 0, max: 1, noNaN: true });
const quarter = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);

const sample = fc.integer({ min: 0, max: 60 }).chain((all) =>
  fc.record({
    all: fc.constant(all),
    some: fc.integer({ min: 0, max: all }),
    more: fc.integer({ min: 0, max: all }),
  }),
);

function cell(personaId: string): fc.Arbitrary<NeedPersonaInput> {
  return fc.record(
    {
      personaId: fc.constant(personaId),
      survey: sample.map(({ all, some, more }) => ({ answers: all, important: some, satisfied: more })),
      estimate: fc.record({ importance01: share01, satisfaction01: share01 }),
      reachSample: sample.map(({ all, some }) => ({ asked: all, have: some })),
      reachEstimate01: share01,
      demand01: share01,
    },
    { requiredKeys: ['personaId'] },
  );
}

function need(key: string, personas: readonly PersonaInput[]): fc.Arbitrary<NeedInput> {
  const kano = sample.map(({ all, some }) => ({ answers: all, strong: some }));
  return fc.record(
    {
      key: fc.constant(key),
      title: fc.constant(`Need ${key}`),
      kano,
      perPersona: fc.tuple(...personas.map(({ id }) => cell(id))),
    },
    { requiredKeys: ['key', 'title', 'perPersona'] },
  );
}

/** A model of up to `needs` needs and three personas, every optional part sometimes missing. */
export function modelArbitrary(
  needs: { readonly min: number; readonly max: number } = { min: 1, max: 7 },
): fc.Arbitrary<ModelInput> {
  const personas = fc
    .array(
      fc.record({ part: fc.integer({ min: 1, max: 9 }), strategicWeight: fc.integer({ min: 1, max: 3 }) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((list) => {
      const total = list.reduce((sum, { part }) => sum + part, 0);
      return list.map(({ part, strategicWeight }, index): PersonaInput => {
        const id = `persona-${index}`;
        return { id, name: id, share01: part / total, strategicWeight, anti: false };
      });
    });
  return fc.tuple(personas, fc.integer(needs)).chain(([list, count]) => {
    const all = Array.from({ length: count }, (_, index) => need(`N-${index + 1}`, list));
    return fc.tuple(...all).map((made): ModelInput => ({
      personas: list,
      needs: made,
      goals: [
        { id: 'grow', title: 'Grow', weight: 2 },
        { id: 'keep', title: 'Keep', weight: 1 },
      ],
      params: DEFAULT_PARAMS,
    }));
  });
}

function links(model: ModelInput): fc.Arbitrary<ItemInput['links']> {
  return fc
    .uniqueArray(fc.constantFrom(...model.needs.map(({ key }) => key)), { maxLength: 4 })
    .chain((keys) =>
      fc.tuple(...keys.map((needKey) => quarter.map((coverage01) => ({ needKey, coverage01 })))),
    );
}

/** An item of the model; epics have up to three stories. */
export function itemArbitrary(model: ModelInput, key: string): fc.Arbitrary<ItemInput> {
  return fc.record(
    {
      key: fc.constant(key),
      links: links(model),
      goals: quarter.map((alignment01) => [{ goalId: 'grow', alignment01 }]),
      evidenceTypes: fc.subarray([...EVIDENCE_TYPES]),
      points: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
      children: fc
        .array(links(model), { maxLength: 3 })
        .map((stories) => stories.map((own, index) => ({ key: `${key}-${index}`, links: own }))),
    },
    { requiredKeys: ['key', 'links', 'goals', 'evidenceTypes'] },
  );
}

/** A model with a backlog of 1 to `most` items. */
export function backlogArbitrary(most = 6): fc.Arbitrary<{ model: ModelInput; items: ItemInput[] }> {
  return modelArbitrary().chain((model) =>
    fc
      .integer({ min: 1, max: most })
      .chain((count) =>
        fc
          .tuple(...Array.from({ length: count }, (_, index) => itemArbitrary(model, `AB-${index + 1}`)))
          .map((items) => ({ model, items })),
      ),
  );
}
