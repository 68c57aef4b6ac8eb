import type { SiteData } from '../../../local/jira/site-data';
import { dataIssue, SMALL_SITE } from './small-site';

/** The small site with a service desk: two requests of two firms, one of them answered and rated. */
export const DESK_SITE: SiteData = {
  ...SMALL_SITE,
  users: [
    ...SMALL_SITE.users,
    { accountId: 'cleo', displayName: 'Cleo Customer', isCustomer: true },
    { accountId: 'cora', displayName: 'Cora Customer', isCustomer: true },
  ],
  organizations: [
    { name: 'Acme', members: ['cleo'] },
    { name: 'Birch', members: ['cora'] },
  ],
  projects: [
    ...SMALL_SITE.projects,
    {
      key: 'SUP',
      name: 'Support',
      style: 'company-managed',
      roles: { admin: ['ada'], developer: ['dev'], viewer: [] },
      serviceDesk: {
        requestTypes: [{ name: 'Ask', description: 'A question', issueType: '[System] Service request' }],
        organizations: ['Acme', 'Birch'],
      },
    },
  ],
  issues: [
    ...SMALL_SITE.issues,
    dataIssue('SUP-1', {
      id: '20001',
      type: '[System] Service request',
      summary: 'Where are unpaid invoices?',
      description: 'I scroll for ten minutes.',
      reporter: 'cleo',
      status: 'Done',
      statusCategory: 'done',
      resolved: '2026-01-18T12:00:00.000+0000',
      comments: [
        { author: 'dev', created: '2026-01-07T10:00:00.000+0000', text: 'Use the filter.' },
        { author: 'dev', created: '2026-01-07T11:00:00.000+0000', text: 'Known gap.', isInternal: true },
      ],
      request: {
        requestType: 'Ask',
        organizations: ['Acme'],
        participants: ['cora'],
        feedback: { rating: 2, comment: 'It cannot do it.' },
      },
    }),
    dataIssue('SUP-2', {
      id: '20002',
      type: '[System] Service request',
      summary: 'Reminders?',
      reporter: 'cora',
      status: 'Done',
      statusCategory: 'done',
      resolved: '2026-01-18T12:00:00.000+0000',
      request: { requestType: 'Ask', organizations: ['Birch'], participants: [] },
    }),
  ],
};
