import { join } from 'node:path';
import { z } from 'zod';
import { readManifest } from '../../local/forge/manifest';
import { evaluateExpression } from '../../local/jira/expression/evaluate-expression';
import { fieldWords } from '../../src/domain/items/field-words';

/** What Jira allows an expression. */
const MOST_CHARACTERS = 1_000;
const MOST_LEAVES = 100;
const MOST_COSTLY_STEPS = 10;

const formatter = (moduleKey: string): string => {
  const fields = readManifest(join(__dirname, '../..')).modules['jira:customField'] ?? [];
  const field = fields.find(({ key }) => key === moduleKey);
  return z.object({ view: z.object({ formatter: z.object({ expression: z.string() }) }) }).parse(field).view
    .formatter.expression;
};

/** What the field shows of these keys in a project that holds these words. */
function shown(
  moduleKey: string,
  value: readonly string[] | null,
  words: Parameters<typeof fieldWords>[0],
): unknown {
  const properties = Object.fromEntries(fieldWords(words).map((part) => [part.property, part.words]));
  return evaluateExpression(formatter(moduleKey), {
    value,
    project: { properties },
  });
}

const none = { needs: [], personas: [], formerKeys: { needs: new Map(), personas: new Map() } };
const personas = [
  { key: 'owner', name: 'Owner, the boss' },
  { key: 'field-worker', name: 'Field worker' },
];

describe('the formatters of the fields', () => {
  it('say needs by key and title, wherever the title stands', () => {
    // So long that each of the properties holds some.
    const needs = Array.from({ length: 1_400 }, (_, at) => ({
      key: `N-${String(at + 1)}`,
      title: `Find the invoice of customer number ${String(at + 1)} while the customer is on the phone`,
    }));
    const words = { ...none, needs };
    expect(fieldWords(words).every((part) => part.words['N-1'] === undefined)).toBe(false);
    for (const number of [1, 350, 800, 1_200])
      expect(shown('customer-needs', [`N-${String(number)}`], words)).toBe(
        `N-${String(number)} ${needs[number - 1]?.title ?? ''}`,
      );
  });

  it('say personas by name', () => {
    expect(shown('personas', ['owner', 'field-worker'], { ...none, personas })).toBe(
      'Owner, the boss, Field worker',
    );
  });

  it('say the bare key of what is not known, and nothing of an empty field', () => {
    const words = { ...none, needs: [{ key: 'N-1', title: 'Get paid' }], personas };
    expect(shown('customer-needs', ['N-1', 'N-999'], words)).toBe('N-1 Get paid, N-999');
    expect(shown('personas', ['nobody'], words)).toBe('nobody');
    for (const field of ['customer-needs', 'personas']) {
      expect(shown(field, ['N-1'], none)).toBe('N-1');
      expect(shown(field, null, words)).toBe('');
    }
  });

  it.each(['customer-needs', 'personas'])('keep to what Jira allows an expression (%s)', (field) => {
    const expression = formatter(field);
    const leaves = expression.match(/[A-Za-z_]\w*|'[^']*'/g) ?? [];
    expect(expression.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(leaves.length).toBeLessThanOrEqual(MOST_LEAVES);
    expect(expression.match(/\['customer-roadmap/g)?.length).toBeLessThanOrEqual(MOST_COSTLY_STEPS);
  });
});
