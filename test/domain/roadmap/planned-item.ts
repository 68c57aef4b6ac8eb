import type { RoadmapItem } from '../../../src/domain/roadmap/roadmap-item';

/** A story with nothing planned, to be varied. */
export function planned(change: Partial<RoadmapItem> & { readonly id: string }): RoadmapItem {
  return {
    key: `INV-${change.id}`,
    projectId: '10000',
    summary: `Work ${change.id}`,
    typeName: 'Story',
    hierarchyLevel: 0,
    parentId: null,
    statusName: 'To do',
    statusCategory: 'new',
    needKeys: [],
    personaKeys: [],
    coverage: {},
    goals: {},
    estimate: { points: null, problem: null },
    written: { value: null, priority: null, band: null },
    startDate: null,
    dueDate: null,
    doneOn: null,
    sprint: null,
    rank: null,
    versions: [],
    components: [],
    labels: [],
    assignee: null,
    teams: [],
    ...change,
  };
}
