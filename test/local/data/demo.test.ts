import { createDemoData, demoAttachments } from '../../../local/data/demo';
import { sampleGoals } from '../../../src/domain/product/sample/goals';
import { sampleNeeds } from '../../../src/domain/product/sample/knowledge';

const now = '2026-11-23T14:00:00.000Z';
const data = createDemoData(now);
const issueByKey = new Map(data.issues.map((issue) => [issue.key, issue]));
const invoicing = data.issues.filter((issue) => issue.projectKey === 'INV');

describe('the demo dataset', () => {
  it('says in the name of each project that it is invented', () => {
    for (const project of data.projects) expect(project.name).toContain('invented');
  });

  it('is about sixty epics and stories with every parent, sprint, version and link present', () => {
    expect(invoicing.length).toBeGreaterThanOrEqual(55);
    expect(issueByKey.size).toBe(data.issues.length);
    const sprintIds = new Set(data.sprints.map((sprint) => sprint.id));
    const versionIds = new Set(data.versions.map((version) => version.id));
    for (const issue of data.issues) {
      if (issue.parentKey !== undefined) expect(issueByKey.get(issue.parentKey)?.type).toBe('Epic');
      for (const id of issue.sprintIds) expect(sprintIds).toContain(id);
      for (const id of issue.fixVersionIds) expect(versionIds).toContain(id);
    }
    for (const link of data.links) {
      expect(issueByKey.has(link.fromKey)).toBe(true);
      expect(issueByKey.has(link.toKey)).toBe(true);
    }
  });

  it('has six closed sprints with a velocity near thirty points, one active and one future sprint', () => {
    const sprints = data.sprints.filter((sprint) => sprint.boardId === '1');
    expect(sprints.map((sprint) => sprint.state)).toEqual([
      ...Array<string>(6).fill('closed'),
      'active',
      'future',
    ]);
    for (const sprint of sprints.filter((each) => each.state === 'closed')) {
      const points = invoicing
        .filter((issue) => issue.sprintIds.at(-1) === sprint.id && issue.statusCategory === 'done')
        .reduce((sum, issue) => sum + (issue.storyPoints ?? 0), 0);
      expect(points).toBeGreaterThanOrEqual(20);
      expect(points).toBeLessThanOrEqual(40);
    }
  });

  it.each(['2026-11-23T14:00:00.000Z', '2026-11-29T23:00:00.000Z', '2027-02-28T00:00:00.000Z'])(
    'has the active sprint in progress at %s, and nothing that happened after that moment',
    (moment) => {
      const { sprints, issues } = createDemoData(moment);
      const active = sprints.find((sprint) => sprint.state === 'active');
      expect((active?.startDate ?? '~') <= moment && (active?.endDate ?? '') >= moment).toBe(true);
      for (const issue of issues) {
        expect(issue.created <= issue.updated).toBe(true);
        expect(issue.updated <= moment).toBe(true);
        for (const change of issue.history)
          expect(change.created >= issue.created && change.created <= moment).toBe(true);
      }
    },
  );

  it('resolves exactly what is done, within the sprint it was done in', () => {
    for (const issue of invoicing) {
      expect(issue.resolved !== undefined).toBe(issue.statusCategory === 'done');
      const sprint = data.sprints.find((each) => each.id === issue.sprintIds.at(-1));
      if (issue.resolved !== undefined && sprint !== undefined) {
        expect(issue.resolved >= (sprint.startDate ?? '')).toBe(true);
        expect(issue.resolved <= (sprint.endDate ?? '~')).toBe(true);
      }
    }
  });

  it('hides the phone project from the viewer and the outsider', () => {
    const mobile = data.projects.find((project) => project.key === 'MOB');
    const members = Object.values(mobile?.roles ?? {}).flat();
    expect(members.sort()).toEqual(['user-developer', 'user-project-admin', 'user-site-admin']);
    expect(mobile?.style).toBe('team-managed');
  });

  it('has a support desk where several firms write, some linked to work and some rated', () => {
    const requests = data.issues.filter((issue) => issue.projectKey === 'SUP');
    expect(requests).toHaveLength(25);
    const firms = new Set(data.organizations?.map((each) => each.name));
    const customers = new Set(data.users.filter((user) => user.isCustomer).map((user) => user.accountId));
    for (const { request, reporter } of requests) {
      expect(customers).toContain(reporter);
      for (const name of request?.organizations ?? []) expect(firms).toContain(name);
    }
    expect(requests.filter((issue) => issue.request?.feedback !== undefined).length).toBeGreaterThan(8);
    const linked = new Set(data.links.flatMap((link) => [link.fromKey, link.toKey]));
    expect(requests.filter((issue) => linked.has(issue.key)).length).toBeGreaterThan(15);
  });

  it('attaches every sample need but N-9 and N-12, leaves some items without any and some shares unsaid', () => {
    const needs = new Set(demoAttachments.flatMap((attachment) => Object.keys(attachment.needs)));
    const all = sampleNeeds.map(({ number }) => `N-${number}`);
    expect([...needs].sort()).toEqual(all.filter((key) => key !== 'N-9' && key !== 'N-12').sort());
    const goals = sampleGoals.map(({ number }) => `G-${number}`);
    for (const attachment of demoAttachments) {
      expect(issueByKey.has(attachment.issueKey)).toBe(true);
      for (const share of Object.values(attachment.needs))
        expect([null, 0.25, 0.5, 0.75, 1]).toContain(share);
      for (const goal of Object.keys(attachment.goals)) expect(goals).toContain(goal);
    }
    const shares = demoAttachments.flatMap((attachment) => Object.values(attachment.needs));
    expect(shares.filter((share) => share === null)).toHaveLength(3);
    const attached = new Set(demoAttachments.map((attachment) => attachment.issueKey));
    const without = data.issues.filter((issue) => issue.request === undefined && !attached.has(issue.key));
    expect(without.length).toBeGreaterThanOrEqual(6);
    expect(without.length).toBeLessThanOrEqual(12);
  });
});
