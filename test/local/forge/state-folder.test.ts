import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StateFolder } from '../../../local/forge/state-folder';

describe('the folder that keeps the local site', () => {
  const parent = mkdtempSync(join(tmpdir(), 'state-folder-'));
  afterAll(() => {
    rmSync(parent, { recursive: true, force: true });
  });

  it('is made with the folders above it', async () => {
    const folder = await StateFolder.open(join(parent, 'one', 'two'));
    expect(folder.isNew).toBe(true);
    await folder.release();
  });

  it.each([
    ['below a file', () => join(parent, 'file', 'state')],
    ['where the system lets none be made', () => '/proc/impossible/state'],
  ])('is refused in words %s', async (_where, path) => {
    writeFileSync(join(parent, 'file'), '');
    await expect(StateFolder.open(path())).rejects.toThrow(
      /cannot be written .*Pass --state <a folder of yours>/,
    );
  });
});
