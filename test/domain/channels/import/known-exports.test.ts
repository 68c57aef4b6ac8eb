import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { itWithData } from '../../../shared-data';
import { importFile, utf16 } from './import-file';

const play = [
  'Package Name,App Version Code,App Version Name,Reviewer Language,Device,Review Submit Date and Time,Review Submit Millis Since Epoch,Review Last Update Date and Time,Review Last Update Millis Since Epoch,Star Rating,Review Title,Review Text,Developer Reply Date and Time,Developer Reply Millis Since Epoch,Developer Reply Text,Review Link',
  'com.example.app,12,1.2,en,pixel,2026-03-02T10:00:00Z,1772445600000,2026-03-02T10:00:00Z,1772445600000,5,,,,,,',
  'com.example.app,12,1.2,de,pixel,2026-03-03T10:00:00Z,1772532000000,2026-03-03T10:00:00Z,1772532000000,2,Schade,"Suche fehlt, leider",,,,https://play.example/r/1',
].join('\r\n');

describe('exports of known tools', () => {
  it.each([
    ['little', false],
    ['big', true],
  ])(
    'Google Play Console, UTF-16 %s-endian: words as evidence, bare stars as answers',
    async (_, bigEndian) => {
      const found = await importFile(utf16(play, bigEndian));
      expect(found.guess.known?.source).toBe('google-play');
      expect(found.rows).toMatchObject([
        {
          text: 'Suche fehlt, leider',
          title: 'Schade',
          saidOn: '2026-03-03',
          rating01: 0.25,
          channel: 'review',
        },
      ]);
      expect(found.answers).toMatchObject([{ rating01: 1, saidOn: '2026-03-02' }]);
    },
  );

  it('Typeform: the token is the id, the open question the text, the number the rating', async () => {
    const found = await importFile(
      '#,How likely are you to recommend us?,What could we do better?,Start Date (UTC),Submit Date (UTC),Network ID\n' +
        'ab12cd,9,Let me search old invoices please,2026-01-02 10:00:00,2026-01-02 10:04:00,99ff\n',
    );
    expect(found.guess.known?.source).toBe('typeform');
    expect(found.rows).toMatchObject([
      {
        externalId: 'ab12cd',
        text: 'Let me search old invoices please',
        saidOn: '2026-01-02',
        rating01: 0.9,
      },
    ]);
  });

  it('SurveyMonkey: two header rows become one, names of unnamed columns are carried over', async () => {
    const found = await importFile(
      'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,Which do you use?,,Anything else?\n' +
        ',,,,,,,,,Web,Phone,Open-Ended Response\n' +
        '118,7,01/02/2026 10:00:00,01/13/2026 10:05:00,10.0.0.1,a@example.com,Ann,Lee,,Web,,The export is far too slow for us\n',
    );
    expect(found.guess.known?.source).toBe('surveymonkey');
    expect(found.shape.columns.slice(9)).toEqual([
      'Which do you use? / Web',
      'Which do you use? / Phone',
      'Anything else?',
    ]);
    expect(found.rows).toMatchObject([
      {
        externalId: '118',
        text: 'The export is far too slow for us',
        saidOn: '2026-01-13',
        author: 'Ann Lee',
      },
    ]);
    expect(JSON.stringify(found.rows)).not.toContain('10.0.0.1');
  });

  it('Quackback and Canny: votes, tags and HTML content', async () => {
    const quackback = await importFile(
      'id,title,content,status,tags,board,author_name,author_email,vote_count,created_at\n' +
        'p1,Dark mode,"<p>My eyes <b>hurt</b></p><script>alert(1)</script>",open,ui,Ideas,Ann,a@example.com,17,2026-05-01\n',
    );
    expect(quackback.guess.known?.source).toBe('quackback');
    expect(quackback.rows).toMatchObject([
      { text: 'My eyes hurt', author: 'Ann', votes: 17, tags: ['ui', 'Ideas'] },
    ]);
    const canny = await importFile(
      'title,details,votes,created\nDark mode,It is too bright at night,3,2026-05-01\n',
    );
    expect(canny.guess.known?.source).toBe('canny');
    expect(canny.rows).toMatchObject([{ title: 'Dark mode', votes: 3, saidOn: '2026-05-01' }]);
  });

  itWithData(
    'Fider: a title without description is the text',
    'feedback/exports/fider-posts-export.csv',
    async (path) => {
      const found = await importFile(readFileSync(path));
      expect(found.guess.known?.source).toBe('fider');
      expect(found.rows.map((row) => [row.externalId, row.text, row.saidOn, row.votes])).toEqual([
        ['10', 'Very tiny description', '2018-03-23', 4],
        ['15', 'Go is great', '2018-02-21', 4],
        ['20', 'Go is easy', '2018-01-12', 4],
      ]);
      expect(found.rows[0]?.tags).toEqual(['easy', 'ignored']);
    },
  );

  itWithData(
    'GSA Touchpoints with a byte order mark',
    'feedback/exports/gsa-touchpoints-cx-responses-with-bom.csv',
    async (path) => {
      const found = await importFile(readFileSync(path));
      expect(found.guess.known?.source).toBe('gsa-touchpoints');
      expect(found.rows).toHaveLength(3);
      expect(found.answers).toHaveLength(1);
    },
  );

  itWithData(
    'IdeaScale: every idea is taken but those too long for a quote',
    'feedback/ideas-opengov-ideascale-votes.csv.gz',
    async (path) => {
      const found = await importFile(gunzipSync(readFileSync(path)));
      expect(found.guess.known?.source).toBe('ideascale');
      expect(found.rows.length + found.rejected.length).toBe(1157);
      expect(new Set(found.rejected.map((row) => row.problem.code))).toEqual(new Set(['text-too-long']));
    },
  );

  itWithData(
    'CONSUL: Spanish text and numbers of supporters',
    'feedback/proposals-decide-madrid-supports.csv.gz',
    async (path) => {
      const found = await importFile(gunzipSync(readFileSync(path)));
      expect(found.guess.known?.source).toBe('consul');
      expect(found.rows).toHaveLength(80);
      expect(Math.max(...found.rows.map((row) => row.votes))).toBe(20604);
    },
  );

  itWithData(
    'NPS answers: two that hold 11 are off the scale, the rest are answers',
    'feedback/nps-service-appointments.csv.gz',
    async (path) => {
      const found = await importFile(gunzipSync(readFileSync(path)));
      expect(found.guess.mapping.ratingScale).toEqual({ min: 0, max: 10 });
      expect(found.rejected.map((row) => row.problem.code)).toEqual(['rating-off-scale', 'rating-off-scale']);
      expect(found.answers).toHaveLength(3143);
    },
  );
});
