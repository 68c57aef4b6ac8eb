import { standingJql, ticketRow } from '../../../src/domain/channels/ticket';
import type { Ticket } from '../../../src/domain/channels/ticket';

const ticket: Ticket = {
  id: '10001',
  key: 'SUP-1',
  projectId: '7',
  summary: 'Where are unpaid invoices?',
  text: 'I scroll for ten minutes.',
  url: 'https://example.test/browse/SUP-1',
  createdOn: '2026-10-01',
  reporter: 'Nora',
  organizations: ['Northbank', 'Alder'],
  requestType: 'Ask',
  stars: 2,
  labels: ['search'],
  votes: 0,
};

describe('a ticket as a row of evidence', () => {
  it('keeps the words, and takes the firm as account, stars as rating, and nobody for less than one vote', () => {
    expect(ticketRow(ticket, 3)).toMatchObject({
      id: 'jira-10001',
      line: 3,
      text: ticket.text,
      title: ticket.summary,
      account: 'Northbank',
      rating01: 0.25,
      votes: 1,
      attributes: { 'Request type': 'Ask', Organizations: 'Northbank; Alder' },
    });
  });

  it('takes the summary where there is no description, and never invents a word', () => {
    expect(ticketRow({ ...ticket, text: ' \n' }, 0).text).toBe(ticket.summary);
  });

  it('changes its hash exactly when something that is stored changes', () => {
    const hash = (more: Partial<Ticket>): string => ticketRow({ ...ticket, ...more }, 0).contentHash;
    expect(hash({})).toBe(ticketRow(ticket, 9).contentHash);
    for (const more of [{ text: 'Other words.' }, { stars: 3 }, { organizations: [] }, { labels: [] }])
      expect(hash(more)).not.toBe(hash({}));
  });
});

describe('the query of a standing import', () => {
  it('stays inside the checked projects and what no level hides, whatever it says itself', () => {
    expect(standingJql('a = 1 OR b = 2', ['7', '8'], 90)).toBe(
      'project in (7, 8) AND level is EMPTY AND updated >= "-90m" AND (a = 1 OR b = 2) ORDER BY created ASC',
    );
  });

  it('needs no words of its own, and looks at everything the first time', () => {
    expect(standingJql(' ', ['7'], null)).toBe('project in (7) AND level is EMPTY ORDER BY created ASC');
  });
});
