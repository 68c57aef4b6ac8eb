import { strToU8, zipSync } from 'fflate';
import { loadData } from '../../../local/data/load';
import { dayIn, momentIn } from '../../../local/data/moment';
import type { LoadedData } from '../../../local/jira/site-data';
import { folderOf } from './load-files';

async function load(name: string, content: string | Uint8Array): Promise<LoadedData> {
  const folder = folderOf({ [name]: content });
  try {
    return await loadData(`${folder.path}/${name}`);
  } finally {
    folder.remove();
  }
}

/** A workbook of one sheet, each cell as a number or as text. */
function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cell = (value: string | number): string =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = rows.map((row, at) => `<row r="${at + 1}">${row.map(cell).join('')}</row>`).join('');
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="Jira" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

describe('Excel exports', () => {
  it('are read as their CSV is, whatever the file is called', async () => {
    const rows = [
      ['Issue key', 'Summary', 'Issue Type', 'Status', 'Created', 'Custom field (Story Points)'],
      ['AB-1', 'One', 'Story', 'To Do', '2026-02-15 16:37', 3],
    ];
    const { data } = await load('export.download', workbook(rows));
    expect(data.issues).toEqual([
      expect.objectContaining({ key: 'AB-1', summary: 'One', type: 'Story', storyPoints: 3 }),
    ]);
  });

  it('that are another archive say what to do', async () => {
    const archive = zipSync({ 'items.json': strToU8('[]') });
    await expect(load('export.zip', archive)).rejects.toThrow(/ZIP archive: unpack it/u);
  });
});

describe('CSV exports', () => {
  it('read repeated headers, lines inside cells, links, comments and sprints by name', async () => {
    const { data, unmapped } = await load(
      'export.csv',
      [
        'Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Assignee,Assignee Id,Created,Labels,Labels,Sprint,Sprint,Fix versions,Custom field (Story Points),Custom field (Colour),Outward issue link (Blocks),Comment,Parent key,Status Category,Votes,Due date',
        '"One, with\na line",AB-2,11,Story,Live,AB,Alpha,User,5b,15/Feb/26 4:37 PM,x,y,S 2,S 10,1.0,5,red,AB-3,"15/Feb/26 4:40 PM;5b;Hello; there",AB-1,Done,3,05/Oct/25 12:00 AM',
        'Two,AB-3,12,Story,To Do,AB,Alpha,,,16/Feb/26 12:05 AM,,,S 10,,,,,,,AB-1,To Do,0,',
        'Three,AB-1,10,Epic,In Progress,AB,Alpha,,,14/Feb/26 12:05 PM,,,,,,,,,,,In Progress,0,',
      ].join('\r\n'),
    );
    expect(data.issues[0]).toMatchObject({
      key: 'AB-2',
      summary: 'One, with\na line',
      status: 'Live',
      statusCategory: 'done',
      assignee: '5b',
      created: '2026-02-15T16:37:00.000Z',
      labels: ['x', 'y'],
      storyPoints: 5,
      parentKey: 'AB-1',
      votes: 3,
      dueDate: '2025-10-05',
      comments: [{ author: '5b', created: '2026-02-15T16:40:00.000Z', text: 'Hello; there' }],
    });
    expect(data.issues.map((issue) => issue.created.slice(11, 16))).toEqual(['16:37', '00:05', '12:05']);
    expect(data.links).toEqual([
      { type: 'Blocks', inward: 'is blocked by', outward: 'blocks', fromKey: 'AB-2', toKey: 'AB-3' },
    ]);
    expect(data.sprints.map((sprint) => [sprint.name, sprint.state])).toEqual([
      ['S 2', 'closed'],
      ['S 10', 'active'],
    ]);
    expect(unmapped).toContainEqual({ what: 'column “Colour”', count: 1, example: 'AB-2' });
  });

  it('read Spanish headers, months and categories', async () => {
    const { data } = await load(
      'export.csv',
      'Resumen,Clave de incidencia,Tipo de Incidencia,Estado,Creada,Categoría de estado,Enlace de incidencia entrante (Blocks)\nUno,AB-1,Epic,Lista,04/dic/25 10:57 AM,Listo,\nDos,AB-2,Subtarea,En marcha,20/sept/25 1:24 PM,En curso,AB-1\n',
    );
    expect(data.issues.map((issue) => [issue.created, issue.statusCategory, issue.hierarchyLevel])).toEqual([
      ['2025-12-04T10:57:00.000Z', 'done', 1],
      ['2025-09-20T13:24:00.000Z', 'indeterminate', -1],
    ]);
    expect(data.links).toEqual([expect.objectContaining({ fromKey: 'AB-1', toKey: 'AB-2' })]);
  });

  it('read semicolons, and a table of raw REST answers with its table of changes', async () => {
    const semicolons = await load('export.csv', 'Summary;Issue key;Created\n"a;b";AB-1;2026-01-02 03:04\n');
    expect(semicolons.data.issues[0]).toMatchObject({ summary: 'a;b', created: '2026-01-02T03:04:00.000Z' });
    const cell = (value: unknown): string => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
    const raw = [
      'id,params,data,url,input,created_at',
      `1,"{}",${cell({ id: '9', key: 'AB-1', fields: { summary: 's', created: '2026-01-01T00:00:00Z' } })},u,null,t`,
      `2,"{}",${cell({ id: '5', created: '2026-01-02T00:00:00Z', items: [{ field: 'status', fromString: 'a', toString: 'b' }] })},u,${cell({ issue_id: 9 })},t`,
    ].join('\n');
    const { data } = await load('raw.csv', raw);
    expect(data.issues[0]?.history[0]?.created).toBe('2026-01-02T00:00:00.000Z');
  });
});

describe('XML exports', () => {
  it('read items with parents by id, sprints, links, comments and what nobody is assigned to', async () => {
    const { data } = await load(
      'export.xml',
      `<!-- RSS generated by JIRA --><rss version="0.92"><channel><title>Jira</title>
      <item><title>t</title><project id="1" key="AB">Alpha</project><key id="10">AB-1</key><summary>One &amp; all</summary><type id="1">Story</type>
        <status id="3">Live</status><statusCategory id="3" key="done"/><resolution id="1">Done</resolution><assignee accountid="-1">Unassigned</assignee>
        <reporter accountid="5b">User</reporter><labels><label>x</label></labels><created>Sun, 10 Mar 2024 03:55:53 -0700</created><due></due><votes>2</votes><watches>1</watches>
        <description>&lt;p&gt;Hello &lt;b&gt;you&lt;/b&gt;&lt;/p&gt;</description>
        <comments><comment id="1" author="5b" created="Sun, 10 Mar 2024 04:00:00 -0700">&lt;p&gt;Hi&lt;/p&gt;</comment></comments>
        <issuelinks><issuelinktype id="1"><name>Blocks</name><outwardlinks description="blocks"><issuelink><issuekey id="11">AB-2</issuekey></issuelink></outwardlinks></issuelinktype></issuelinks>
        <customfields><customfield id="customfield_10020" key="gh-sprint"><customfieldname>Sprint</customfieldname><customfieldvalues><customfieldvalue id="4">S 1</customfieldvalue></customfieldvalues></customfield>
        <customfield id="c" key="k"><customfieldname>Story Points</customfieldname><customfieldvalues><customfieldvalue>3.0</customfieldvalue></customfieldvalues></customfield></customfields></item>
      <item><project id="1" key="AB">Alpha</project><key id="11">AB-2</key><summary>Two</summary><type>Subtask</type><parent id="10">AB-1</parent><status>New</status><statusCategory key="new"/><created>Sun, 10 Mar 2024 03:55:53 -0700</created></item>
      </channel></rss>`,
    );
    expect(data.issues[0]).toMatchObject({
      summary: 'One & all',
      description: 'Hello you',
      created: '2024-03-10T10:55:53.000Z',
      storyPoints: 3,
      votes: 2,
      reporter: '5b',
      sprintIds: ['4'],
      statusCategory: 'done',
      comments: [{ text: 'Hi', author: '5b', created: '2024-03-10T11:00:00.000Z' }],
    });
    expect(data.issues[0]?.assignee).toBeUndefined();
    expect(data.issues[1]).toMatchObject({ parentKey: 'AB-1', hierarchyLevel: -1 });
    expect(data.links).toEqual([expect.objectContaining({ type: 'Blocks', fromKey: 'AB-1', toKey: 'AB-2' })]);
  });
});

describe('dates of exports', () => {
  it.each([
    ['15/Feb/26 4:37 PM', '2026-02-15T16:37:00.000Z'],
    ['22/Mar/26 12:00 AM', '2026-03-22T00:00:00.000Z'],
    ['20/nov./25 1:20 p. m.', '2025-11-20T13:20:00.000Z'],
    ['16/02/2017 15:26', '2017-02-16T15:26:00.000Z'],
    ['02/16/2017 15:26', '2017-02-16T15:26:00.000Z'],
    ['2015-02-02T18:32:28.000+0000', '2015-02-02T18:32:28.000Z'],
    ['2026-01-02', '2026-01-02T00:00:00.000Z'],
    ['Sun, 10 Mar 2024 03:55:53 -0700', '2024-03-10T10:55:53.000Z'],
  ])('reads %s', (text, iso) => {
    expect(momentIn(text)).toBe(iso);
  });

  it.each(['', '29:10.8', 'soon', '31/Feb/26 1:00 PM', '40/13/2026', '2026-99-01'])(
    'refuses “%s”',
    (text) => {
      expect(momentIn(text)).toBeUndefined();
    },
  );

  it('keeps the calendar day that the export names, whatever its time zone', () => {
    expect(dayIn('2026-01-01T23:30:00.000-0800', { order: 'dmy', zone: null })).toBe('2026-01-01');
  });
});
