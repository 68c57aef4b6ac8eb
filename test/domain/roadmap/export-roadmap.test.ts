/** @jest-environment jsdom */
import Papa from 'papaparse';
import { roadmapCsv, roadmapHtml, roadmapMarkdown } from '../../../src/domain/roadmap/export-roadmap';
import type { ExportLine, RoadmapDocument } from '../../../src/domain/roadmap/export-roadmap';

const line = {
  horizon: 'Now',
  key: 'INV-1',
  title: '=HYPERLINK("http://x","y") <img src=x onerror=alert(1)> | **bold**',
  personas: 'Owner',
  needs: 'Find “it”, fast',
  value: '12.4',
  start: '2026-11-01',
  due: '2026-12-01',
  state: 'To do',
} as const satisfies ExportLine;
const shared: RoadmapDocument = {
  title: 'Invoicing & more',
  note: 'As of today.',
  language: 'en',
  columns: { horizon: 'Horizon', key: 'Key', title: 'Work', value: 'Value' },
  lines: [line],
};

describe('The exported roadmap', () => {
  it('is a CSV file in which no cell begins like a formula', () => {
    const { data } = Papa.parse<string[]>(roadmapCsv(shared).replace('\uFEFF', ''), { skipEmptyLines: true });
    expect(data[0]).toEqual(['Horizon', 'Key', 'Work', 'Value']);
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(data[1]?.[2]).toBe(`'${line.title}`);
  });

  it('is an HTML page in which a title stays text, and which loads and runs nothing', () => {
    const page = new DOMParser().parseFromString(roadmapHtml(shared), 'text/html');
    expect([...page.querySelectorAll('td')].map((cell) => cell.textContent)).toContain(line.title);
    expect(page.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
    expect(roadmapHtml(shared)).toContain("default-src 'none'");
  });

  it('is a Markdown table in which a title cannot break out of its cell', () => {
    const row =
      roadmapMarkdown(shared)
        .split('\n')
        .find((each) => each.includes('INV')) ?? '';
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(row).not.toMatch(/(?<!\\)\*\*|(?<!\\)</);
  });

  it('is a page of cards by horizon, in which a title stays text', () => {
    const page = new DOMParser().parseFromString(roadmapHtml({ ...shared, cards: true }), 'text/html');
    expect(page.querySelector('section h2')?.textContent).toBe('Now');
    expect([...page.querySelectorAll('article p')].map((part) => part.textContent)).toContain(line.title);
    expect(page.querySelectorAll('script, img')).toHaveLength(0);
  });

  it('does not hold what was left out', () => {
    for (const write of [roadmapCsv, roadmapHtml, roadmapMarkdown]) {
      expect(write(shared)).not.toContain('2026');
      expect(write({ ...shared, columns: { key: 'Key' } })).not.toContain('12.4');
    }
  });
});
