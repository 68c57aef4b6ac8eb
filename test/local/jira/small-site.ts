import type { DataIssue, SiteData } from '../../../local/jira/site-data';

export function dataIssue(key: string, more: Partial<DataIssue> = {}): DataIssue {
  return {
    key,
    projectKey: key.slice(0, key.lastIndexOf('-')),
    type: 'Story',
    hierarchyLevel: 0,
    summary: `Item ${key}`,
    status: 'To Do',
    statusCategory: 'new',
    labels: [],
    components: [],
    sprintIds: [],
    fixVersionIds: [],
    votes: 0,
    created: '2026-01-05T09:00:00.000+0000',
    updated: '2026-01-06T09:00:00.000+0000',
    comments: [],
    history: [],
    ...more,
  };
}

const roles = { admin: ['ada'], developer: ['dev'], viewer: ['vera'] };

/** One company-managed project, one team-managed, and one that only the outsider sees. */
export const SMALL_SITE: SiteData = {
  users: [
    { accountId: 'ada', displayName: 'Ada Admin' },
    { accountId: 'dev', displayName: 'Dev Developer' },
    { accountId: 'vera', displayName: 'Vera Viewer' },
    { accountId: 'otto', displayName: 'Otto Outsider' },
    { accountId: 'user-site-admin', displayName: 'Sam Siteadmin' },
  ],
  projects: [
    { key: 'INV', name: 'Invoicing', style: 'company-managed', roles },
    { key: 'TEAM', name: 'Team space', style: 'team-managed', roles },
    {
      key: 'HID',
      name: 'Hidden',
      style: 'company-managed',
      roles: { admin: ['otto'], developer: [], viewer: [] },
    },
  ],
  boards: [
    { id: '1', name: 'INV board', type: 'scrum', projectKeys: ['INV'], estimation: 'story-points' },
    { id: '2', name: 'TEAM board', type: 'scrum', projectKeys: ['TEAM'], estimation: 'story-points' },
  ],
  sprints: [
    {
      id: '11',
      boardId: '1',
      name: 'Sprint 1',
      state: 'closed',
      startDate: '2026-01-05T08:00:00.000Z',
      endDate: '2026-01-19T08:00:00.000Z',
      completeDate: '2026-01-19T09:00:00.000Z',
    },
    {
      id: '12',
      boardId: '1',
      name: 'Sprint 2',
      state: 'active',
      startDate: '2026-01-19T10:00:00.000Z',
      endDate: '2026-02-02T08:00:00.000Z',
    },
    { id: '13', boardId: '1', name: 'Sprint 3', state: 'future' },
  ],
  versions: [
    { id: '501', projectKey: 'INV', name: '1.0', released: true, releaseDate: '2026-01-10' },
    { id: '502', projectKey: 'INV', name: '2.0', released: false },
  ],
  issues: [
    dataIssue('INV-1', { type: 'Epic', hierarchyLevel: 1, summary: 'Faster month end', priority: 'High' }),
    dataIssue('INV-2', {
      parentKey: 'INV-1',
      summary: 'Match payments by reference',
      storyPoints: 5,
      sprintIds: ['11', '12'],
      labels: ['bank', 'import'],
      assignee: 'dev',
      reporter: 'ada',
      priority: 'Highest',
      status: 'In Progress',
      statusCategory: 'indeterminate',
      fixVersionIds: ['502'],
      components: ['Ledger'],
      dueDate: '2026-02-01',
      votes: 7,
      description: 'Find the invoice a bank line belongs to.\n\nEven with a typing error.',
      comments: [
        { author: 'vera', created: '2026-01-07T10:00:00.000+0000', text: 'We lose a day each month.' },
      ],
    }),
    dataIssue('INV-3', {
      parentKey: 'INV-1',
      summary: 'Remind late payers',
      storyPoints: 3,
      labels: ['bank'],
      priority: 'Low',
      status: 'Done',
      statusCategory: 'done',
      resolution: 'Done',
      resolved: '2026-01-18T12:00:00.000+0000',
      sprintIds: ['11'],
      fixVersionIds: ['501'],
      history: [
        {
          created: '2026-01-18T12:00:00.000+0000',
          author: 'dev',
          items: [{ field: 'status', from: null, fromString: 'In Progress', to: null, toString: 'Done' }],
        },
        {
          created: '2026-01-10T12:00:00.000+0000',
          author: 'ada',
          items: [{ field: 'status', from: null, fromString: 'To Do', to: null, toString: 'In Progress' }],
        },
      ],
    }),
    dataIssue('INV-4', {
      type: 'Bug',
      summary: 'Wrong VAT on credit notes',
      assignee: 'ada',
      created: '2026-01-20T09:00:00.000+0000',
    }),
    dataIssue('INV-5', {
      type: 'Sub-task',
      hierarchyLevel: -1,
      parentKey: 'INV-2',
      summary: 'Write the matcher',
    }),
    dataIssue('TEAM-1', { type: 'Epic', hierarchyLevel: 1, summary: 'Better space' }),
    dataIssue('TEAM-2', { parentKey: 'TEAM-1', summary: 'A better page', storyPoints: 8 }),
    dataIssue('HID-1', { summary: 'Secret item' }),
  ],
  links: [
    { type: 'Blocks', inward: 'is blocked by', outward: 'blocks', fromKey: 'INV-2', toKey: 'INV-3' },
    { type: 'Relates', inward: 'relates to', outward: 'relates to', fromKey: 'INV-2', toKey: 'HID-1' },
  ],
};
