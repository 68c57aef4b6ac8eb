import type { DataIssue, DataLink, SiteData } from '../jira/site-data';
import { activeSprintStart, dayAfterStart, demoSprints } from './demo-calendar';
import { demoEpics } from './demo-epics';
import { demoIssue } from './demo-issue';
import type { DemoItem } from './demo-item';
import { demoMobile } from './demo-mobile';
import { demoPastSprints } from './demo-past-sprints';
import { demoPlanned } from './demo-planned';
import {
  supportCustomers,
  supportIssues,
  supportLinks,
  supportOrganizations,
  supportProject,
} from './demo-support';
import { standardAccounts, standardRoles } from './standard-accounts';

const invoicing: readonly DemoItem[] = [...demoEpics, ...demoPastSprints, ...demoPlanned];
const invoicingSprints = { first: 18, active: 24 } as const;
const mobileSprints = { first: 1, active: 2 } as const;

/** What a demo item is to be attached to. */
export interface DemoAttachment {
  readonly issueKey: string;
  /** Need key → share of it, null where nobody has said. */
  readonly needs: Readonly<Record<string, number | null>>;
  /** Goal key → how far the item serves it. */
  readonly goals: Readonly<Record<string, number>>;
}

/**
 * Which needs and goals (N-1…N-14, G-1 and G-2 of the app's sample knowledge) the demo's items serve. The host attaches
 * them through the app, as a person would. Some items have none, and N-9 and N-12 have no work, on purpose; of a few
 * links nobody has said how much they solve.
 */
export const demoAttachments: readonly DemoAttachment[] = [...invoicing, ...demoMobile].flatMap(
  ({ key, needs, goals = {} }) => (needs === undefined ? [] : [{ issueKey: key, needs, goals }]),
);

/**
 * The invented demo site: an invoicing product (INV, company-managed) with six closed sprints, an active and a
 * next one and a backlog, a small team-managed project (MOB) that not everybody may see, and a support desk (SUP) where
 * the customers of both write.
 *
 * @param nowIso the present moment, ISO 8601; the active sprint is placed around it
 */
export function createDemoData(nowIso: string): SiteData {
  const start = activeSprintStart(nowIso);
  return {
    users: [
      ...standardAccounts,
      { accountId: 'user-engineer', displayName: 'Eli Engineer' },
      { accountId: 'user-support', displayName: 'Sol Support' },
      ...supportCustomers,
    ],
    organizations: supportOrganizations,
    projects: [
      {
        key: 'INV',
        name: 'Demo: Invoicing (invented)',
        style: 'company-managed',
        roles: {
          ...standardRoles,
          developer: [...standardRoles.developer, 'user-engineer'],
          viewer: [...standardRoles.viewer, 'user-support'],
        },
      },
      {
        key: 'MOB',
        name: 'Demo: Phone app (invented)',
        style: 'team-managed',
        roles: { admin: standardRoles.admin, developer: standardRoles.developer, viewer: [] },
      },
      supportProject,
    ],
    boards: [
      { id: '1', name: 'Invoicing board', type: 'scrum', projectKeys: ['INV'], estimation: 'story-points' },
      { id: '2', name: 'Phone app board', type: 'scrum', projectKeys: ['MOB'], estimation: 'story-points' },
    ],
    sprints: [
      ...demoSprints(start, { id: '1', idPrefix: '', namePrefix: 'Sprint' }, invoicingSprints, {
        23: 'Ready for the new invoice list',
        24: 'A bookkeeper finds any unpaid invoice in ten seconds',
        25: 'First invoice sent from a building site',
      }),
      ...demoSprints(start, { id: '2', idPrefix: '10', namePrefix: 'Phone sprint' }, mobileSprints, {
        2: 'Usable with gloves on',
      }),
    ],
    versions: [
      { id: 'inv-1', projectKey: 'INV', name: 'Summer', released: true, releaseDate: isoDay(start, -30) },
      { id: 'inv-2', projectKey: 'INV', name: 'Autumn', released: false, releaseDate: isoDay(start, 49) },
      { id: 'inv-3', projectKey: 'INV', name: 'Spring', released: false, releaseDate: isoDay(start, 105) },
    ],
    issues: [
      ...issuesOf(invoicing, 'INV', start),
      ...issuesOf(demoMobile, 'MOB', start),
      ...supportIssues(start),
    ],
    links: [...[...invoicing, ...demoMobile].flatMap(blockLinks), ...supportLinks],
  };
}

function issuesOf(items: readonly DemoItem[], projectKey: 'INV' | 'MOB', start: Date): DataIssue[] {
  const sprints =
    projectKey === 'INV'
      ? { idPrefix: '', active: invoicingSprints.active }
      : { idPrefix: '10', active: mobileSprints.active };
  return items.map((item, position) => demoIssue(item, { projectKey, start, position, sprints }));
}

function blockLinks(item: DemoItem): DataLink[] {
  return (item.blocks ?? []).map((toKey) => ({
    type: 'Blocks',
    inward: 'is blocked by',
    outward: 'blocks',
    fromKey: item.key,
    toKey,
  }));
}

function isoDay(start: Date, days: number): string {
  return dayAfterStart(start, days).slice(0, 10);
}
