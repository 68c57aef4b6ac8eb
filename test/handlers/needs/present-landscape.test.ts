import { productModel } from '../../../src/domain/value/product/product-model';
import { landscapePage } from '../../../src/handlers/needs/present-landscape';
import { emptyKnowledge } from '../../domain/value/empty-knowledge';

const PERSONAS = 50;
const NEEDS = 1_000;
/** What a call may answer on Forge. */
const MOST_BYTES = 5 * 1024 * 1024;

const personas = Array.from({ length: PERSONAS }, (_, at) => ({
  id: `persona-${String(at)}`,
  key: `persona-${String(at)}`,
  name: `Persona ${String(at)}`,
  share01: 1 / PERSONAS,
  strategicWeight: 1,
  anti: false,
  quote: '',
  ordinal: at,
}));
const needs = Array.from({ length: NEEDS }, (_, at) => ({
  id: `need-${String(at)}`,
  key: `N-${String(at + 1)}`,
  title: '',
  statement: '',
  status: 'unmet' as const,
  statusOn: '2026-11-01',
  kano: null,
  claimedEvidence: null,
  ratings: personas.map(({ id }, column) => ({
    personaId: id,
    surveys: [],
    sample: null,
    estimate: {
      importance01: ((at * 7 + column) % 100) / 100,
      satisfaction01: ((at + column * 3) % 100) / 100,
      reach01: null,
      on: null,
    },
  })),
}));
const product = productModel({ ...emptyKnowledge(['1']), personas, needs }, '2026-11-23');
const past = {
  takenOn: '2026-08-23',
  dots: needs.flatMap((need) =>
    personas.map((persona) => ({
      needKey: need.key,
      personaKey: persona.key,
      importance: 5,
      satisfaction: 5,
    })),
  ),
};

describe('the landscape of a large product', () => {
  it('comes in answers that Forge lets through, each dot once, with where it stood', () => {
    const seen = new Set<string>();
    let stood = 0;
    let from: number | null = 0;
    while (from !== null) {
      const page: ReturnType<typeof landscapePage> = landscapePage(product, past, from);
      expect(JSON.stringify(page).length).toBeLessThan(MOST_BYTES);
      for (const { needKey, personaKey } of page.dots) {
        expect(seen.has(`${needKey} ${personaKey}`)).toBe(false);
        seen.add(`${needKey} ${personaKey}`);
      }
      stood += page.past?.dots.length ?? 0;
      from = page.next;
    }
    expect(seen.size).toBe(NEEDS * PERSONAS);
    expect(stood).toBe(NEEDS * PERSONAS);
  });
});
