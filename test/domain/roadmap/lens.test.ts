import fc from 'fast-check';
import { AUDIENCES, quarterOf, throughLens } from '../../../src/domain/roadmap/lens';
import { publicationOf } from '../../../src/domain/roadmap/publication';
import type { ItemFacts } from '../../../src/domain/roadmap/lens';

const facts: ItemFacts = {
  key: 'INV-7',
  title: 'Find invoices for Nordwind Ltd',
  benefit: '',
  column: 'next',
  startDate: '2027-02-01',
  dueDate: '2027-03-31',
  status: 'Waiting for Bob',
  state: 'planned',
  personas: ['Bookkeeper'],
  needs: [
    { key: 'N-1', title: 'Find an invoice', statement: 'I want to find an invoice fast.', status: 'unmet' },
  ],
  goals: ['Fewer calls'],
  value: 12.5,
  band: 'high',
  points: 8,
  accounts: ['Nordwind Ltd', 'Meyer & Sons'],
  quote: 'Call me at Nordwind Ltd, jane@nordwind.example',
};

describe('a roadmap through the lens of an audience', () => {
  it('never tells the name of an account to anybody but the team, wherever it stands', () => {
    const names = fc.constantFrom('Nordwind Ltd', 'Meyer & Sons', 'ACME');
    fc.assert(
      fc.property(names, names, names, fc.constantFrom(...AUDIENCES), (title, benefit, quote, audience) => {
        if (audience === 'developers') return;
        const line = throughLens(
          audience,
          { ...facts, title: `For ${title}`, benefit: `${benefit} saves time`, quote: `We at ${quote} wait` },
          ['Nordwind Ltd', 'Meyer & Sons', 'ACME'],
        );
        expect(JSON.stringify(line)).not.toMatch(/Nordwind|Meyer|ACME/);
      }),
    );
  });

  it('shows no day, no status of the team and no key outside of the team', () => {
    for (const audience of AUDIENCES.filter((each) => each !== 'developers'))
      expect(JSON.stringify(throughLens(audience, facts, []))).not.toMatch(
        /2027-\d\d-\d\d|Waiting|INV-7|N-1/,
      );
  });

  it('masks an address in a quote for marketing, and gives no quote to others', () => {
    expect(throughLens('marketing', facts, ['Nordwind Ltd']).quote).toBe('Call me at [name 1], [email 1]');
    for (const audience of AUDIENCES.filter((each) => each !== 'marketing'))
      expect(throughLens(audience, facts, [])).not.toHaveProperty('quote');
  });

  it('lets the need speak while nobody wrote a benefit, and says so', () => {
    expect(throughLens('customer', facts, [])).toEqual({
      horizon: 'next',
      state: 'planned',
      benefit: 'I want to find an invoice fast.',
      benefitMissing: true,
    });
    expect(throughLens('customer', { ...facts, benefit: 'Answers in seconds' }, [])).toMatchObject({
      benefit: 'Answers in seconds',
      benefitMissing: false,
    });
  });

  it('blurs a date to its quarter', () => {
    expect(quarterOf('2027-03-31')).toBe('2027-Q1');
    expect(quarterOf('2027-04-01')).toBe('2027-Q2');
    expect(quarterOf(null)).toBeNull();
  });
});

describe('what is shown to others', () => {
  const met = { status: 'met' } as const;
  const declined = { status: 'declined' } as const;
  it.each([
    [null, [met], { on: true, by: 'need' }],
    [null, [], { on: false, by: 'no-need' }],
    [null, [declined], { on: false, by: 'no-need' }],
    [null, [declined, met], { on: true, by: 'need' }],
    [false, [met], { on: false, by: 'person' }],
    [true, [], { on: true, by: 'person' }],
  ])('said %s with needs %j', (said, needs, expected) => {
    expect(publicationOf(said, needs)).toEqual(expected);
  });
});
