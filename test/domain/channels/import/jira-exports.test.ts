import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describeWithData } from '../../../shared-data';
import { importFile } from './import-file';

describeWithData('Jira exports', 'jira/csv', (folder) => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv.gz'));

  it.each(files)('%s is recognised by its header, in any language, and no row is lost', async (file) => {
    const found = await importFile(gunzipSync(readFileSync(join(folder, file))));
    expect(found.guess.known?.source).toBe('jira');
    expect(found.rejected).toEqual([]);
    expect(found.rows.length).toBeGreaterThan(0);
    expect(new Set(found.rows.map((row) => row.id)).size).toBe(found.rows.length);
    for (const row of found.rows) {
      expect(row.saidOn).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(row.externalId).toMatch(/^[A-Z][A-Z0-9]*-\d+$/);
    }
  });

  it('keeps all repeated labels', async () => {
    const found = await importFile(
      gunzipSync(readFileSync(join(folder, 'jira-export-agile-delivery-simulation.csv.gz'))),
    );
    expect(found.guess.mapping.targets.filter((target) => target === 'tags')).toHaveLength(5);
    expect(Math.max(...found.rows.map((row) => row.tags.length))).toBeGreaterThan(1);
  });

  it('reads Spanish month names', async () => {
    const found = await importFile(gunzipSync(readFileSync(join(folder, 'jira-export-telar-front.csv.gz'))));
    expect(found.rows).toHaveLength(261);
    expect(found.rows.some((row) => row.saidOn?.startsWith('2025-11') === true)).toBe(true);
  });

  it('reads XML, item by item', async () => {
    const found = await importFile(
      readFileSync(join(folder, 'jira-cloud-rss-xml-export-2024.xml')),
      {},
      undefined,
      4,
    );
    expect(found.guess.known?.source).toBe('jira');
    expect(found.rows.map((row) => row.externalId)).toEqual(
      Array.from({ length: 15 }, (_, at) => `CAP-${String(15 - at)}`),
    );
    expect(found.rows[0]).toMatchObject({ saidOn: '2024-03-10', line: 22 });
  });
});
