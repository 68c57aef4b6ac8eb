import type { DataBoard, DataSprint } from '../jira/site-data';
import type { Collector } from './collector';
import { projectKeyOf, type DraftIssue, type DraftSprint } from './draft';
import type { StatusCategory } from './status-words';

interface Sprints {
  readonly boards: readonly DataBoard[];
  readonly sprints: readonly DataSprint[];
  readonly idsOf: (draft: DraftIssue) => readonly string[];
}

interface Gathered {
  sprint: DraftSprint;
  readonly issues: DraftIssue[];
}

/**
 * One scrum board for each project, and every sprint on the board of the project that has most of its items in it.
 * Sprints known by name alone belong to their project and get their state from what is done in them.
 */
export function assembleSprints(
  drafts: readonly DraftIssue[],
  collector: Collector,
  categoryOf: (draft: DraftIssue) => StatusCategory,
): Sprints {
  const gathered = gather(drafts, collector);
  const projectKeys = [...new Set(drafts.map(projectKeyOf))].sort();
  const boardIdOf = new Map(projectKeys.map((key, index) => [key, String(index + 1)]));
  const homeOf = new Map(
    [...gathered].map(([place, { issues }]) => [place, homeProject(issues) ?? projectKeys[0] ?? '']),
  );
  const guessed = guessStates(gathered, homeOf, categoryOf);
  const takenIds = new Set([...gathered.values()].flatMap(({ sprint }) => sprint.id ?? []));
  const idOf = new Map<string, string>();
  let nextId = 1;
  const sprints = [...gathered].map(([place, { sprint, issues }]): DataSprint => {
    while (sprint.id === undefined && takenIds.has(String(nextId))) nextId += 1;
    const id = sprint.id ?? String(nextId++);
    idOf.set(place, id);
    if (sprint.state === undefined)
      collector.tally.add('sprint whose state was guessed from its work items', sprint.name);
    if (sprint.startDate === undefined || sprint.endDate === undefined)
      collector.tally.add('sprint without dates', sprint.name);
    const projects = new Set(issues.map(projectKeyOf));
    if (projects.size > 1)
      collector.tally.add(
        'sprint over several projects (shown on the board of the one with most items)',
        sprint.name,
      );
    const { startDate, endDate, completeDate, goal } = sprint;
    return {
      id,
      boardId: boardIdOf.get(homeOf.get(place) ?? '') ?? '1',
      name: sprint.name,
      state: sprint.state ?? guessed.get(place) ?? 'future',
      ...(startDate === undefined ? {} : { startDate }),
      ...(endDate === undefined ? {} : { endDate }),
      ...(completeDate === undefined ? {} : { completeDate }),
      ...(goal === undefined ? {} : { goal }),
    };
  });
  return {
    boards: projectKeys.map((key) => ({
      id: boardIdOf.get(key) ?? '1',
      name: `${collector.projects.get(key)?.name ?? key} board`,
      type: 'scrum',
      projectKeys: [key],
      estimation: estimationOf(drafts.filter((draft) => projectKeyOf(draft) === key)),
    })),
    sprints,
    idsOf: (draft) => {
      const own = (draft.sprints ?? []).map((sprint) => placeOf(sprint, projectKeyOf(draft)));
      const known = [...new Set(own)].sort((a, b) =>
        startOf(gathered.get(a)).localeCompare(startOf(gathered.get(b))),
      );
      return known.flatMap((place) => idOf.get(place) ?? []);
    },
  };
}

function gather(drafts: readonly DraftIssue[], collector: Collector): Map<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  const take = (place: string, sprint: DraftSprint): Gathered => {
    const known = gathered.get(place) ?? { sprint, issues: [] };
    if (known.sprint.startDate === undefined && sprint.startDate !== undefined) known.sprint = sprint;
    gathered.set(place, known);
    return known;
  };
  for (const sprint of collector.sprints) take(placeOf(sprint, ''), sprint);
  for (const draft of drafts)
    for (const sprint of draft.sprints ?? [])
      take(placeOf(sprint, projectKeyOf(draft)), sprint).issues.push(draft);
  return gathered;
}

function placeOf(sprint: DraftSprint, projectKey: string): string {
  return sprint.id === undefined ? `${projectKey} ${sprint.name}` : `#${sprint.id}`;
}

/** Oldest first; a sprint that has not begun comes last. */
function startOf(gathered: Gathered | undefined): string {
  return gathered?.sprint.startDate ?? '~';
}

function homeProject(issues: readonly DraftIssue[]): string | undefined {
  const counts = new Map<string, number>();
  for (const issue of issues) counts.set(projectKeyOf(issue), (counts.get(projectKeyOf(issue)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0];
}

/**
 * States of the sprints that an export gives by name alone, per project in the natural order of their names: the
 * last one in which work has begun is active (closed if all of it is done), those before it are closed, those
 * after it are future.
 */
function guessStates(
  gathered: ReadonlyMap<string, Gathered>,
  homeOf: ReadonlyMap<string, string>,
  categoryOf: (draft: DraftIssue) => StatusCategory,
): ReadonlyMap<string, 'future' | 'active' | 'closed'> {
  const order = new Intl.Collator('en', { numeric: true });
  const states = new Map<string, 'future' | 'active' | 'closed'>();
  for (const project of new Set(homeOf.values())) {
    const places = [...gathered]
      .filter(([place, { sprint }]) => sprint.state === undefined && homeOf.get(place) === project)
      .sort((a, b) => order.compare(a[1].sprint.name, b[1].sprint.name));
    const last = places.findLastIndex(([, { issues }]) =>
      issues.some((issue) => categoryOf(issue) !== 'new'),
    );
    places.forEach(([place, { issues }], index) => {
      const allDone = issues.every((issue) => categoryOf(issue) === 'done');
      states.set(place, index > last ? 'future' : index < last || allDone ? 'closed' : 'active');
    });
  }
  return states;
}

function estimationOf(drafts: readonly DraftIssue[]): DataBoard['estimation'] {
  if (drafts.some((draft) => draft.storyPoints !== undefined)) return 'story-points';
  return drafts.some((draft) => (draft.originalEstimateSeconds ?? 0) > 0) ? 'original-time' : 'story-points';
}
