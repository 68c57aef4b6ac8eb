import { evaluateExpression } from '../../../local/jira/expression/evaluate-expression';
import { closeSites, openSite } from './fixture';

afterAll(closeSites);

describe('a Jira expression', () => {
  const variables = {
    value: ['N-1', 'N-22'],
    issue: { key: 'INV-2', parent: null, properties: { score: { v: 3 } } },
    user: null,
  };
  it.each<[string, unknown]>([
    ['1 + 2 * 3', 7],
    ['value.length > 1 && value.includes("N-22")', true],
    ['value.map(need => need.toLowerCase()).join(", ")', 'n-1, n-22'],
    ['value.every(need => need.match("^N-[0-9]+$").length > 0)', true],
    ['issue.parent == null ? "none" : issue.parent.key', 'none'],
    ['issue.parent?.key ?? "none"', 'none'],
    ['issue.parent?.fields.summary', null],
    ['issue.properties.get("score").v', 3],
    ['issue.properties["score"].v', 3],
    ['`${issue.key} serves ${value.length}`', 'INV-2 serves 2'],
    ['let first = value[0]; first.replace("N-", "")', '1'],
    ['{ a: 1, b: value.length }', { a: 1, b: 2 }],
    ['[3, 1, 2].sort((a, b) => a - b)', [1, 2, 3]],
    ['value.reduce((text, need) => text + need, "")', 'N-1N-22'],
    ['typeof value', 'List'],
  ])('%s', (source, expected) => {
    expect(evaluateExpression(source, variables)).toEqual(expected);
  });

  it.each([
    'process.exit(1)',
    'value.constructor',
    'value.map.constructor("return process")()',
    '"".constructor.constructor("return 1")()',
    'issue.__proto__',
    'globalThis',
    '(() => { return 1 })()',
    'while (true) {}',
    'issue.key = "X"',
    'import("fs")',
    'user.displayName',
    'unknown',
    '1 +',
  ])('that leaves its world is refused: %s', (source) => {
    expect(() => evaluateExpression(source, variables)).toThrow(
      expect.objectContaining({ name: 'ExpressionError' }) as Error,
    );
  });

  it('that never ends is stopped', () => {
    const loop = 'let f = g => g(g); f(f)';
    expect(() => evaluateExpression(loop, variables)).toThrow(
      expect.objectContaining({ name: 'ExpressionError' }) as Error,
    );
  });

  it('is evaluated by the REST API over an issue, and refused in words', async () => {
    const site = await openSite();
    const evaluate = async (expression: string) =>
      site.call('POST', '/rest/api/3/expression/evaluate', {
        expression,
        context: { issue: { key: 'INV-2' } },
      });
    expect((await evaluate('issue.assignee.displayName + " / " + issue.status.name')).json).toMatchObject({
      value: 'Dev Developer / In Progress',
    });
    const refused = await evaluate('issue.nothing');
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('Unrecognized property: nothing');
  });
});
