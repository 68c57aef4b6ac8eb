import { gzipSync } from 'node:zlib';
import { DataError } from '../../../local/data/data-error';
import { loadData } from '../../../local/data/load';
import { folderOf, restIssue } from './load-files';

async function failure(
  files: Readonly<Record<string, string | Uint8Array>>,
  only?: string,
): Promise<DataError> {
  const folder = folderOf(files);
  try {
    await loadData(only === undefined ? folder.path : `${folder.path}/${only}`);
  } catch (thrown) {
    if (thrown instanceof DataError) return thrown;
    throw thrown;
  } finally {
    folder.remove();
  }
  throw new Error('it loaded');
}

const lines = [restIssue('AB-1'), restIssue('AB-2'), restIssue('AB-3')]
  .map((each) => JSON.stringify(each))
  .join('\n');

describe('data that cannot be loaded', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['is empty', 'a.json', '  \n', /a\.json is empty/],
    ['is JSON Lines cut off', 'a.jsonl', lines.slice(0, -20), /a\.jsonl is cut off.*line 3/],
    ['is an array cut off between items', 'a.json', `[${JSON.stringify(restIssue('AB-1'))},`, /cut off/],
    [
      'is a malformed item',
      'a.jsonl',
      lines.replace('"key":"AB-2"', '"key":AB-2'),
      /a\.jsonl is not valid JSON.*line 2/,
    ],
    ['has text between the items', 'a.jsonl', lines.replace('\n', '\noops '), /not JSON on line 2.*oops/],
    [
      'is compressed and cut off',
      'a.json.gz',
      gzipSync(lines).subarray(0, 80),
      /a\.json\.gz is damaged or cut off.*gzip/,
    ],
    [
      'is damaged XZ',
      'a.xz',
      Uint8Array.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 1, 2, 3, 4, 5, 6, 7]),
      /damaged or cut off.*xz/,
    ],
    ['is a ZIP archive', 'a.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /ZIP archive: unpack it/],
    ['is binary', 'a.png', Uint8Array.from([0x89, 0x50, 0, 0, 1]), /no known kind/],
    ['is a sign-in page', 'a.json', '<!DOCTYPE html><html>Log in</html>', /web page.*sign in/],
    ['is an error answer', 'a.json', '{"errorMessages":["No permission."],"errors":{}}', /“No permission\.”/],
    ['is JSON of something else', 'a.json', '{"openapi":"3.0"}', /no work items/],
    ['is a table of something else', 'a.csv', 'Name,Age\nA,1\n', /no work items/],
    [
      'is a table cut off in a quoted cell',
      'a.csv',
      'Summary,Issue key\n"one,AB-1\ntwo,AB-2',
      /a\.csv is cut off or malformed/,
    ],
    [
      'is a table with more cells in a row than it has columns',
      'a.csv',
      'Summary,Issue key,Status\none,AB-1,Done\ntwo,AB-2,Done,and,more',
      /row 3 \(The row has 5 cells; the header has 3/,
    ],
    [
      'is XML cut off',
      'a.xml',
      '<rss><channel>\n<item><key id="1">AB-1</key>',
      /a\.xml is cut off or malformed on line/,
    ],
    ['has items without fields', 'a.json', '{"issues":[{"id":"1","key":"AB-1"}]}', /no work items/],
  ])('says what to do when a file %s', async (_, name, content, sentence) => {
    const error = await failure({ [name]: content }, name);
    expect(error.message).toMatch(sentence);
    expect(error.code).toBe('invalid');
  });

  it('says when there is no such file or folder, or the folder is empty', async () => {
    const missing = await failure({}, 'absent.json');
    expect(missing).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('absent.json') as string,
    });
    expect((await failure({})).message).toMatch(/is empty/);
  });

  it('loads nothing at all when one file of a folder is damaged', async () => {
    const error = await failure({ 'a.jsonl': lines, 'b.jsonl': lines.slice(0, -20) });
    expect(error.message).toMatch(/b\.jsonl is cut off/);
  });

  it('passes over files of a folder that are something else, and counts them', async () => {
    const folder = folderOf({
      'a.jsonl': lines,
      'notes.md': '# Notes',
      'logo.bin': Uint8Array.from([1, 0, 2]),
      '.git/x.json': '{',
    });
    const loaded = await loadData(folder.path);
    folder.remove();
    expect(loaded.data.issues).toHaveLength(3);
    expect(loaded.unmapped).toContainEqual(
      expect.objectContaining({ what: 'file that holds no work items', count: 2 }),
    );
  });
});
