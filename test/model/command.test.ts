import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import world from '../domain/value/model/golden.json';
import { scenarios } from '../domain/value/model/scenarios.json';
import examples from '../domain/value/published-examples.json';

const project = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'model-command-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command on a file of this content; through npm, as people do, or its script alone, which is faster. */
function model(
  content: unknown,
  through: 'npm' | 'script' = 'script',
): { status: number | null; result: unknown; stderr: string } {
  const file = join(folder, 'input.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const [command, args] =
    through === 'npm' ? ['npm', ['run', '--silent', 'model', '--']] : [process.execPath, ['local/model.mjs']];
  const { status, stdout, stderr } = spawnSync(command, [...args, file], { cwd: project, encoding: 'utf8' });
  return { status, result: stdout === '' ? undefined : JSON.parse(stdout), stderr };
}

const shape = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
  }
  return typeof value;
};

describe('npm run model', () => {
  const withoutFiles = examples.filter(({ input }) => !JSON.stringify(input).includes('"file"'));

  it('computes every published example in the shape of its expected result', () => {
    const { status, result, stderr } = model(withoutFiles, 'npm');
    // npm itself may warn about the user's settings.
    expect(stderr).not.toContain('model:');
    expect(status).toBe(0);
    expect(result).toHaveLength(withoutFiles.length);
    withoutFiles.forEach(({ expected }, index) => {
      const found: unknown = Array.isArray(result) ? result[index] : undefined;
      if (Array.isArray(expected) || typeof expected !== 'object')
        expect(shape(found)).toEqual(shape(expected));
      else expect(shape(found)).toMatchObject(shape(expected) as object);
    });
  });

  it('computes one example alone, and one row alone', () => {
    expect(
      model({
        method: 'opportunity',
        input: [
          [9, 3],
          [9, 9],
        ],
      }).result,
    ).toEqual([15, 9]);
    expect(model({ method: 'rice', input: [2000, 2, 0.8, 4] }).result).toBe(800);
  });

  it('reads the survey file that an example names, next to it', () => {
    writeFileSync(
      join(folder, 'answers.csv'),
      'outcome,importance,satisfaction\nPay,5,2\nPay,4,4\nPay,3,1\nPay,5,5\n',
    );
    expect(model({ method: 'opportunity', input: { file: 'answers.csv' } }).result).toEqual({
      Pay: [7.5, 5, 10],
    });
  });

  it('computes a world of the second model, by its method, by its shape, and many at once', () => {
    const [scenario] = scenarios;
    const expected = [{ ranking: scenario?.expected.ranking }];
    expect(model([{ method: 'value-2', input: scenario?.input }]).result).toMatchObject(expected);
    expect(model([scenario]).result).toMatchObject(expected);
    expect(model({ scenarios: [scenario] }).result).toMatchObject(expected);
    expect(model(world).result).toMatchObject({ ranking: world.expected.ranking });
  });

  it('says what is wrong with a world', () => {
    const { input } = world;
    const shares = input.personas.map((persona) => ({ ...persona, share01: 0.9 }));
    expect(model({ method: 'value-2', input: { ...input, personas: shares } })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('270') as string,
    });
    const [item] = input.items;
    expect(
      model({ input: { ...input, items: [{ ...item, links: [{ need: 'N-99', share01: 1 }] }] } }),
    ).toMatchObject({ status: 2, stderr: expect.stringContaining('N-99') as string });
    expect(model({ input: { ...input, today: 'soon' } })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('input.today') as string,
    });
  });

  it.each([
    ['an unknown method', { method: 'magic', input: [1] }, 'unknown method "magic"'],
    [
      'a method named like a property of every object',
      { method: 'constructor', input: [1] },
      'unknown method',
    ],
    ['a missing input', { method: 'rice' }, 'the input is missing'],
    ['an input of another shape', { method: 'rice', input: [[1, 2]] }, 'method "rice"'],
    ['a division by zero', { method: 'rice', input: [1, 1, 1, 0] }, 'Effort must be above 0'],
    ['a text for a number', { method: 'wilson95', input: [['a', 2]] }, 'method "wilson95"'],
    ['more hits than answers', { method: 'wilson95', input: [[3, 2]] }, 'more hits than answers'],
    ['a file that is not there', { method: 'its', input: { file: 'no.csv' } }, 'no.csv is not there'],
    ['one bad entry in a list', [{ method: 'sus', input: [1] }], 'entry 0'],
    ['something that is no example', 7, 'input'],
    ['something that is no JSON', '{', 'cannot be read as JSON'],
  ])('says %s on standard error and exits with 2', (_, content, reason) => {
    const { status, result, stderr } = model(content);
    expect(status).toBe(2);
    expect(result).toBeUndefined();
    expect(stderr).toContain(reason);
  });
});
