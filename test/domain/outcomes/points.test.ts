import { planPoints, pointReader } from '../../../src/domain/outcomes/map-points';
import { openedFile, rowsOf } from '../channels/import/opened-file';

async function pointsIn(file: string, answers: Readonly<Record<string, string>> = {}) {
  const opened = await openedFile(file);
  const { plan, doubts } = planPoints(opened, answers);
  return { plan, doubts, ...(await rowsOf(opened, pointReader(plan, '2026-11-23'))) };
}

const placesIn = async (header: string, row: string) => {
  const { plan } = await pointsIn(`${header}\n${row}\n`);
  return { date: plan.date, value: plan.value, answers: plan.answers };
};

describe('a file of metric points', () => {
  it('is told by its columns, in many languages, with the first other column as the value', async () => {
    expect(await placesIn('Date,Value,Answers', '2026-01-01,1,2')).toEqual({ date: 0, value: 1, answers: 2 });
    expect(await placesIn('Antworten;Wert;Datum', '2;1,5;01.01.2026')).toEqual({
      date: 2,
      value: 1,
      answers: 0,
    });
    expect(await placesIn('month,calls answered', '2026-01,3')).toEqual({ date: 0, value: 1, answers: -1 });
    expect(await placesIn('期間,値', '2026年1月,3')).toEqual({ date: 0, value: 1, answers: -1 });
    await expect(placesIn('name,city', 'a,b')).rejects.toThrow('channels.no-point-columns');
  });

  it.each([
    ['2026-03-01,12.5,40', { date: '2026-03-01', value: 12.5, answers: 40 }],
    ['05.03.2026,61 %,', { date: '2026-03-05', value: 61, answers: null }],
    ['2026-03,-4,7', { date: '2026-03-01', value: -4, answers: 7 }],
    ["2026-03-01,'-3.5,", { date: '2026-03-01', value: -3.5, answers: null }],
    ['2026-03-01,"(1,250)",', { date: '2026-03-01', value: -1250, answers: null }],
  ])('takes %s', async (line, row) => {
    expect((await pointsIn(`Date,Value,Answers\n${line}\n`)).rows).toEqual([row]);
  });

  it.each([
    ['2026-02-31,1,', 'date-impossible'],
    ['2027-01-01,1,', 'date-in-future'],
    ['soon,1,', 'date-unreadable'],
    ['2026-03-01,many,', 'amount-unreadable'],
    ['2026-03-01,1,0', 'amount-unreadable'],
    ['2026-01-01,5,', 'day-twice'],
  ])('refuses %s with the reason', async (line, code) => {
    const good = Array.from({ length: 9 }, (_, at) => `2026-01-0${String(at + 1)},4,9`).join('\n');
    const { rejected } = await pointsIn(`Date,Value,Answers\n${good}\n${line}\n`);
    expect(rejected.map(({ problem }) => problem.code)).toEqual([code]);
  });

  it('passes over a row without a value', async () => {
    expect(await pointsIn('Date,Value,Answers\n2026-03-01,,5\n2026-03-02,n/a,5\n')).toMatchObject({
      rows: [],
      empty: 2,
    });
  });

  it('asks which of two columns without a name for it is the value, and what three digits mean', async () => {
    const file = 'Date,North,South\n2026-03-01,31.422,5\n2026-03-02,28.115,6\n';
    const open = await pointsIn(file);
    expect(open.doubts.map(({ topic, guess }) => [topic, guess])).toEqual([
      ['value-column', 'North'],
      ['decimal-sign', '.'],
    ]);
    expect(open.rows.map(({ value }) => value)).toEqual([31.422, 28.115]);
    const told = await pointsIn(file, { 'decimal-sign: North': ',' });
    expect(told.rows.map(({ value }) => value)).toEqual([31422, 28115]);
    expect((await pointsIn(file, { 'value-column': 'South' })).rows.map(({ value }) => value)).toEqual([
      5, 6,
    ]);
  });
});
