import type { Shown } from '../../../local/read/shown';
import { readRelative, valuesOf } from './read-relative';

/** Files like those of fault reports, of tools and countries that no report was about. */

describe('numbers of a column', () => {
  test.each([
    [
      'millions',
      ['Title,Details,Votes', 'A,One white screen,"1,250,000"', 'B,Two of them,980'],
      [1250000, 980],
    ],
    ['spaces', ['Titre;Description;Votes', 'A;Un écran blanc;1 250', 'B;Deux écrans;980'], [1250, 980]],
    [
      'apostrophes',
      ['Titel;Kommentar;Stimmen', 'A;Ein weißer Schirm;1’250', 'B;Zwei davon;980'],
      [1250, 980],
    ],
    ['short forms', ['Title,Details,Votes', 'A,One white screen,1.2k', 'B,Two of them,980'], [1200, 980]],
    [
      'decimals of a spreadsheet',
      ['Title,Details,Votes', 'A,One screen,12.0', 'B,Two of them,980.0'],
      [12, 980],
    ],
  ])('votes: %s', async (_, lines, votes) => {
    expect(valuesOf(await readRelative('evidence', lines), 'votes')).toEqual(votes);
  });

  test.each([
    ['one cell tells for all', ['Date;Score', '2026-08-01;31.422', '2026-09-01;30.1'], [31.422, 30.1]],
    ['percent', ['Monat;Quote', 'Aug 2026;87,5 %', 'Sep 2026;9 %'], [87.5, 9]],
    ['money', ['Monat;Umsatz', '08/2026;€ 1.234,56', '09/2026;€ 12.500'], [1234.56, 12500]],
    ['brackets', ['date,value', '2026-08-01,(1.5)', '2026-09-01,2.25'], [-1.5, 2.25]],
    ['nothing before the point', ['date,value', '2026-08-01,.875', '2026-09-01,1.250'], [0.875, 1.25]],
  ])('points: %s', async (_, lines, expected) => {
    expect(valuesOf(await readRelative('points', lines), 'value')).toEqual(expected);
  });

  test('what can be read both ways is asked', async () => {
    const { doubts } = await readRelative('points', ['Date,Score', '2026-08-01,31.422', '2026-09-01,30.123']);
    expect(doubts).toEqual([{ question: 'decimal-sign: Score', choices: ['.', ','] }]);
  });

  test('weeks, quarters, months and days of spreadsheets', async () => {
    const lines = ['Period,Value', '2026-W31,1', 'Q1 2026,2', 'März 2026,3', '46266,4', '1785628800,5'];
    expect(valuesOf(await readRelative('points', lines), 'on')).toEqual([
      '2026-07-27',
      '2026-01-01',
      '2026-03-01',
      '2026-09-01',
      '2026-08-02',
    ]);
  });

  test('accounts of many countries', async () => {
    const german = [
      'Firma;Umsatz;Mitarbeiter;Kunde seit;Status',
      'Nord AG;12.500,00 €;1.200;01.03.2019;aktiv',
    ];
    const french = [
      "Entreprise;Chiffre d'affaires;Effectif;Client depuis;Statut",
      'Nord;1 250,50 €;s.o.;janv. 2021;résilié',
    ];
    const japanese = ['会社名,年間売上,従業員数,契約開始日,状態', '北商事,"¥1,250,000",―,2024年4月1日,解約'];
    const swiss = ['Account Name,Annual Revenue,Employees', "Berg,CHF 1'200.50,51-200"];
    expect((await readRelative('accounts', german)).rows).toMatchObject([
      { name: 'Nord AG', arr: 12500, people: 1200, since: '2019-03-01', state: 'active' },
    ]);
    expect((await readRelative('accounts', french)).rows).toMatchObject([
      { name: 'Nord', arr: 1250.5, people: null, since: '2021-01-01', state: 'churned' },
    ]);
    expect((await readRelative('accounts', japanese)).rows).toMatchObject([
      { name: '北商事', arr: 1250000, people: null, since: '2024-04-01', state: 'churned' },
    ]);
    expect((await readRelative('accounts', swiss)).rows).toMatchObject([
      { name: 'Berg', arr: 1200.5, people: null, attributes: { Employees: '51-200' } },
    ]);
  });
});

describe('rows that are no records', () => {
  const problems = ({ problems: list }: Shown): number[] => list.map(({ line }) => line);

  test.each([
    ['a total', ['Title,Details,Votes', 'A,White screen,3', 'B,Two screens,4', 'Total,,7']],
    ['a German sum', ['Titel;Kommentar;Stimmen', 'A;Weißer Schirm;3', 'B;Zwei davon;4', 'Summe:;;7']],
    ['a French one', ['Titre;Description;Votes', 'A;Un écran;3', 'B;Deux écrans;4', 'Total général;;7']],
    ['a mean', ['Title,Details,Votes', 'A,White screen,3', 'B,Two screens,4', 'Average,,3.5']],
    ['a sum without a word', ['Title,Details,Votes', 'A,One,3', 'B,Two,4', 'C,Three,5', ',,12']],
  ])('%s', async (_, lines) => {
    const shown = await readRelative('evidence', lines);
    expect(valuesOf(shown, 'votes').slice(0, 2)).toEqual([3, 4]);
    expect(problems(shown)).toEqual([lines.length]);
  });

  test('subtotals between the rows, and what a tool writes below the table', async () => {
    const shown = await readRelative('accounts', [
      'Account Name,Annual Revenue,Region',
      'Acme,100,North',
      'Subtotal,100,',
      'Birch,200,South',
      'Cedar,300,South',
      'Total,600,',
      '',
      'Accounts with revenue',
      'Copyright (c) 2026 example.com',
    ]);
    expect(valuesOf(shown, 'name')).toEqual(['Acme', 'Birch', 'Cedar']);
    expect(problems(shown)).toEqual([3, 6, 8, 9]);
  });

  test('who is called like a total, or like a line below, is a record', async () => {
    const total = ['Company,Plan,Revenue', 'Acme,Gold,100', 'Total,Silver,100', 'Birch,Gold,5'];
    expect(valuesOf(await readRelative('accounts', total), 'name')).toEqual(['Acme', 'Total', 'Birch']);
    const last = ['Company,Plan,Revenue', 'Acme,Gold,100', 'Total,Silver,100'];
    expect(valuesOf(await readRelative('accounts', last), 'name')).toEqual(['Acme', 'Total']);
    const alone = ['Company,Plan', 'Acme,', '', 'Birch,'];
    expect(valuesOf(await readRelative('accounts', alone), 'name')).toEqual(['Acme', 'Birch']);
    const ratings = ['NPS,Comment', '5,Slow', '5,Late', '10,'];
    expect((await readRelative('survey', ratings)).problems).toEqual([]);
  });

  test('a total does not move the scale of ratings', async () => {
    const lines = ['Comment,Stars', 'Slow,2', 'Good,5', 'Fine,4', 'Total,11'];
    expect(valuesOf(await readRelative('evidence', lines), 'rating01')).toEqual([0.25, 1, 0.75]);
  });
});

describe('ratings without words', () => {
  const question = ({ doubts }: Shown) =>
    doubts.find(({ question: asked }) => asked.startsWith('answers-to'));

  test('are asked for which survey they answer', async () => {
    const shown = await readRelative('evidence', [
      'Comment,Score,Date',
      'Slow,9,2026-10-01',
      ',10,2026-10-02',
    ]);
    expect(shown.rows).toHaveLength(2);
    expect(question(shown)).toEqual({
      question: 'answers-to: Score',
      choices: ['nps', 'csat', 'ces', 'none'],
    });
  });

  test('are not asked for where each stands beside words, or where the file names the survey', async () => {
    const beside = await readRelative('evidence', ['Comment,Score', 'Slow,9', 'Good,10']);
    expect(question(beside)).toBeUndefined();
    const named = await readRelative('evidence', ['respondent,nps,why', 'a,9,Slow', 'b,10,']);
    expect(question(named)).toBeUndefined();
  });
});

describe('how a file begins', () => {
  const rows = [
    'Title;Details;Votes',
    'Dark mode;White, white screen;12',
    'Bulk export;Each invoice alone;9',
  ];

  test.each([
    ['a delimiter that is not usual', ['sep=^', ...rows.map((row) => row.replaceAll(';', '^'))]],
    ['a delimiter that is not the one of the file', ['sep=|', ...rows]],
    ['quoted', ['"sep=;"', ...rows]],
    ['title lines', ['Feedback report;;', 'Exported on 01.11.2026;;', ';;', ...rows]],
    ['groups of columns', ['Idea;;Numbers', ...rows]],
  ])('%s', async (_, lines) => {
    expect(valuesOf(await readRelative('evidence', lines), 'votes')).toEqual([12, 9]);
  });

  test('no header at all: the first row is one like the others', async () => {
    const sentences = ['The white screen hurts at night', 'We export each invoice alone'];
    expect(valuesOf(await readRelative('evidence', sentences), 'text')).toEqual(sentences);
    const table = [
      'Dark mode,The white screen hurts at night,2026-10-01',
      'Export,One by one it takes long,2026-10-02',
    ];
    expect(valuesOf(await readRelative('evidence', table), 'saidOn')).toEqual(['2026-10-01', '2026-10-02']);
  });
});

describe('headings and answers of other tools', () => {
  test.each([
    [
      'Spanish',
      [
        'Título;Descripción;Votos;Creado el;Empresa;Autor',
        'Oscuro;La pantalla blanca duele;1.250;13/10/2026;Norte SA;Ana',
      ],
    ],
    [
      'Japanese',
      [
        'タイトル,内容,投票数,作成日,会社名,投稿者',
        '夜間モード,夜に白い画面が痛いです,"1,250",2026年10月13日,Norte SA,Ana',
      ],
    ],
    [
      'Russian',
      [
        'Заголовок;Описание;Голоса;Создано;Компания;Автор',
        'Тема;Белый экран ночью мешает;1 250;13.10.2026;Norte SA;Ana',
      ],
    ],
  ])('%s', async (_, lines) => {
    expect((await readRelative('evidence', lines)).rows).toMatchObject([
      { votes: 1250, saidOn: '2026-10-13', account: 'Norte SA', author: 'Ana' },
    ]);
  });

  test('one-word comments are words, of every column of that name', async () => {
    const shown = await readRelative('evidence', ['Name,Comment,Comment,Date', 'Ann,Slow,Late,2026-10-01']);
    expect(shown.rows).toMatchObject([{ text: 'Slow\n\nLate', author: 'Ann' }]);
  });

  test('a name and an address of the same person are one author', async () => {
    const shown = await readRelative('evidence', [
      'Title,Details,Creator Name,Creator Email',
      'A,White screen,Ann,ann@example.com',
    ]);
    expect(shown.rows).toMatchObject([{ author: 'Ann' }]);
  });

  test('an instant is the day that it is where the reader is, a written day stays', async () => {
    const lines = [
      'Title,Comment,Created At',
      'A,One of them,2026-10-02T02:00:00Z',
      'B,Two of them,2026-10-02 02:00:00',
    ];
    expect(valuesOf(await readRelative('evidence', lines, 'America/Los_Angeles'), 'saidOn')).toEqual([
      '2026-10-01',
      '2026-10-02',
    ]);
  });

  test('answers of the interfaces of Canny, Linear and Trello', async () => {
    const canny = {
      posts: [
        {
          id: 'p1',
          author: { id: 'u1', name: 'Ann', companies: [{ id: 'c1', name: 'Northwind' }] },
          board: { id: 'b1', name: 'Ideas', postCount: 12 },
          created: '2026-10-01T10:00:00Z',
          details: 'White screen',
          score: 52,
          tags: [{ id: 't1', name: 'UI' }],
          title: 'Dark',
        },
      ],
    };
    expect((await readRelative('evidence', [JSON.stringify(canny)])).rows).toMatchObject([
      { author: 'Ann', account: 'Northwind', votes: 52, tags: ['UI'] },
    ]);
    const linear = {
      data: {
        customerNeeds: {
          nodes: [
            {
              id: 'n1',
              body: 'White screen',
              priority: 0,
              createdAt: '2026-10-01T10:00:00Z',
              customer: { name: 'Northwind', revenue: 12000 },
              issue: null,
              creator: { name: 'Pat' },
            },
          ],
        },
      },
    };
    expect((await readRelative('evidence', [JSON.stringify(linear)])).rows).toMatchObject([
      { author: '', account: 'Northwind', strength: null },
    ]);
    const trello = {
      cards: [
        {
          id: '5f',
          name: 'Dark mode',
          desc: 'White screen',
          dateLastActivity: '2026-10-01T10:00:00Z',
          shortUrl: 'https://example.com/c',
        },
      ],
    };
    expect((await readRelative('evidence', [JSON.stringify(trello)])).rows).toMatchObject([
      { title: 'Dark mode', text: 'White screen', author: '' },
    ]);
  });
});
