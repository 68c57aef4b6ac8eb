import type { DataIssue, DataLink, DataOrganization, DataProject, DataUser } from '../jira/site-data';
import { dayAfterStart } from './demo-calendar';
import { demoRequests, type DemoRequest } from './demo-requests';
import { standardRoles } from './standard-accounts';

/** The people who write to the invented support desk, by the firm they work for. */
const customersByFirm: Readonly<Record<string, readonly DataUser[]>> = {
  'Hillside Joinery': [customer('jo', 'Jo Hillside')],
  'Northbank Bookkeeping': [customer('nora', 'Nora Northbank'), customer('ned', 'Ned Northbank')],
  'Fern & Daughters': [customer('flora', 'Flora Fern')],
  'Quayside Heating': [customer('quin', 'Quin Quayside')],
  'Morrow Studio': [customer('mia', 'Mia Morrow')],
  'Alder Accounts': [customer('alma', 'Alma Alder'), customer('abel', 'Abel Alder')],
};

function customer(name: string, displayName: string): DataUser {
  return { accountId: `customer-${name}`, displayName, isCustomer: true };
}

export const supportCustomers: readonly DataUser[] = Object.values(customersByFirm).flat();

export const supportOrganizations: readonly DataOrganization[] = Object.entries(customersByFirm).map(
  ([name, members]) => ({ name, members: members.map((each) => each.accountId) }),
);

/** The invented support desk: the same customers whose quotes the sample knowledge has. */
export const supportProject: DataProject = {
  key: 'SUP',
  name: 'Demo: Support (invented)',
  style: 'company-managed',
  roles: { ...standardRoles, developer: [...standardRoles.developer, 'user-support'] },
  serviceDesk: {
    requestTypes: [
      { name: 'Ask a question', description: 'How do I …?', issueType: '[System] Service request' },
      { name: 'Report a problem', description: 'Something does not work.', issueType: '[System] Incident' },
      {
        name: 'Suggest a change',
        description: 'What would help you?',
        issueType: '[System] Service request',
      },
    ],
    organizations: Object.keys(customersByFirm),
  },
};

const typeNames = {
  ask: 'Ask a question',
  problem: 'Report a problem',
  suggest: 'Suggest a change',
} as const;

/** The requests as issues, placed around the first day of the active sprint. */
export function supportIssues(start: Date): DataIssue[] {
  return demoRequests.map((request, position) => supportIssue(request, position + 1, start));
}

function supportIssue(request: DemoRequest, number: number, start: Date): DataIssue {
  const created = dayAfterStart(start, -request.daysAgo);
  const lastComment = Math.max(-request.daysAgo, ...(request.comments ?? []).map((each) => each.day));
  const resolvedDay = Math.min(lastComment + 1, 2);
  const isDone = request.state === 'Done';
  return {
    key: `SUP-${number}`,
    projectKey: 'SUP',
    type: request.type === 'problem' ? '[System] Incident' : '[System] Service request',
    hierarchyLevel: 0,
    summary: request.summary,
    description: request.text,
    status: request.state,
    statusCategory: isDone ? 'done' : request.state === 'To Do' ? 'new' : 'indeterminate',
    priority: request.type === 'problem' ? 'High' : 'Medium',
    ...(isDone ? { resolution: 'Done', resolved: dayAfterStart(start, resolvedDay) } : {}),
    reporter: `customer-${request.by}`,
    ...(request.state === 'To Do' ? {} : { assignee: 'user-support' }),
    labels: request.labels ?? [],
    components: [],
    sprintIds: [],
    fixVersionIds: [],
    votes: 0,
    created,
    updated: dayAfterStart(start, isDone ? resolvedDay : lastComment),
    comments: (request.comments ?? []).map((comment) => ({
      author: comment.author === undefined ? `customer-${request.by}` : comment.author,
      created: dayAfterStart(start, comment.day),
      text: comment.text,
      ...(comment.isInternal === true ? { isInternal: true as const } : {}),
    })),
    history: [],
    request: {
      requestType: typeNames[request.type],
      organizations: request.withoutFirm === true ? [] : [firmOf(request.by)],
      participants: (request.participants ?? []).map((name) => `customer-${name}`),
      ...(request.feedback === undefined
        ? {}
        : {
            feedback: {
              rating: request.feedback[0],
              ...(request.feedback[1] === undefined ? {} : { comment: request.feedback[1] }),
            },
          }),
    },
  };
}

function firmOf(name: string): string {
  const found = Object.entries(customersByFirm).find(([, people]) =>
    people.some((each) => each.accountId === `customer-${name}`),
  );
  if (found === undefined) throw new Error(`The demo's customer '${name}' belongs to no firm.`);
  return found[0];
}

/** Requests to the work that answers them. */
export const supportLinks: readonly DataLink[] = demoRequests.flatMap((request, position) =>
  (request.links ?? []).map(([type, toKey]): DataLink =>
    type === 'causes'
      ? {
          type: 'Problem/Incident',
          inward: 'is caused by',
          outward: 'causes',
          fromKey: toKey,
          toKey: `SUP-${position + 1}`,
        }
      : {
          type: 'Relates',
          inward: 'relates to',
          outward: 'relates to',
          fromKey: `SUP-${position + 1}`,
          toKey,
        },
  ),
);
