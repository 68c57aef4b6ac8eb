import { sqlItemStore } from '../../../src/adapters/store/items/item-store';
import { countedAnswers } from '../../../src/adapters/store/surveys/survey-counts';
import type { ItemRow } from '../../../src/domain/items/work-item';
import { MOST_WAVES } from '../../../src/domain/records/need';

const MIB = 1_048_576;
const sizes: number[] = [];
let found: { id: string }[] = [];

jest.mock('@forge/sql', () => ({
  sql: {
    prepare: (query: string) => ({
      bindParams: (...params: unknown[]) => ({
        execute: () => {
          sizes.push(Buffer.byteLength(JSON.stringify({ query, params })));
          return Promise.resolve({ rows: query.startsWith('select') ? found : { affectedRows: 1 } });
        },
      }),
    }),
  },
}));

beforeEach(() => {
  sizes.length = 0;
});

describe('what Forge SQL takes in one statement', () => {
  const clock = { now: () => 0, newId: () => '' };
  const rows = Array.from({ length: 6_000 }, (_, at): ItemRow => ({
    issueId: String(10_000 + at),
    issueKey: `INV-${10_000 + at}`,
    projectId: '10000',
    parentId: '9999',
    hierarchyLevel: 0,
    links: [{ needKey: 'N-1', coverage01: 0.5, assumed: false }],
    personaKeys: [],
    givenPersonaKeys: [],
    goals: {},
    points: 3,
    unit: 'points',
    done: false,
    blockerIds: ['9998'],
    written: { value: null, priority: null, band: null },
  }));

  it.each(['put', 'putElsewhere'] as const)(
    'is not more than the stories of large epics: %s',
    async (how) => {
      await sqlItemStore(clock)[how](rows);
      expect(sizes.length).toBeGreaterThan(1);
      expect(Math.max(...sizes)).toBeLessThan(MIB);
    },
  );

  it('is not more than what people have answered in ten years', async () => {
    const wave = { on: '2026-01-05', answers: 10, important: 8, satisfied: 3, unmet: 6 };
    const cells = Array.from({ length: 60 }, (_, at) => ({
      needId: `need-${at}`,
      personaId: 'persona',
      counts: { answers: 10, important: 8, satisfied: 3, unmet: 6 },
      waves: Array.from({ length: MOST_WAVES }, () => wave),
    }));
    found = [...cells.map(({ needId }) => ({ id: needId })), { id: 'persona' }];
    await countedAnswers().putCounts('product', cells, { accountId: 'app', at: 0, day: '2026-01-05' });
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThan(MIB);
  });
});
