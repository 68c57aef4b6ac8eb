import type { DataHistory, DataIssue } from '../jira/site-data';
import { dayAfterStart, sprintDays, sprintStartDay } from './demo-calendar';
import type { DemoItem } from './demo-item';

interface DemoPlace {
  readonly projectKey: string;
  /** Start of the active sprint. */
  readonly start: Date;
  /** Place in the list, which spreads invented days and people evenly. */
  readonly position: number;
  readonly sprints: { readonly idPrefix: string; readonly active: number };
}

const people = ['user-developer', 'user-engineer'] as const;

/** Turns one line of the demo backlog into a work item with plausible people, days and history. */
export function demoIssue(item: DemoItem, place: DemoPlace): DataIssue {
  const { start, position, sprints } = place;
  const lastSprint = item.sprints?.at(-1);
  const firstDay = lastSprint === undefined ? -20 : sprintStartDay(lastSprint, sprints.active);
  const createdDay = Math.min(item.type === 'Epic' ? -120 : firstDay - 10 - (position % 9), -1);
  const workStartDay = Math.max(firstDay + 1, createdDay);
  const doneDay = Math.min(
    firstDay + 3 + (position % (sprintDays - 5)),
    lastSprint === sprints.active ? 2 : Infinity,
  );
  const began = item.status !== 'To Do';
  const done = item.status === 'Done';
  const assignee = began && item.type !== 'Epic' ? people[position % people.length] : undefined;
  const history: DataHistory[] = [];
  if (began) history.push(statusChange('To Do', 'In Progress', dayAfterStart(start, workStartDay), assignee));
  if (item.status !== 'To Do' && item.status !== 'In Progress')
    history.push(statusChange('In Progress', item.status, dayAfterStart(start, doneDay), assignee));
  const lastDay = done || item.status === 'In Review' ? doneDay : began ? workStartDay : createdDay;
  const lastCommentDay = Math.max(...(item.comments ?? []).map((comment) => comment.day), -Infinity);
  return {
    key: item.key,
    projectKey: place.projectKey,
    type: item.type,
    hierarchyLevel: item.type === 'Epic' ? 1 : 0,
    summary: item.summary,
    description: item.description,
    status: item.status,
    statusCategory: done ? 'done' : began ? 'indeterminate' : 'new',
    priority: item.priority ?? 'Medium',
    ...(done ? { resolution: 'Done', resolved: dayAfterStart(start, doneDay) } : {}),
    reporter: 'user-project-admin',
    ...(assignee === undefined ? {} : { assignee }),
    ...(item.epic === undefined ? {} : { parentKey: item.epic }),
    ...(item.points === undefined ? {} : { storyPoints: item.points }),
    labels: item.labels ?? [],
    components: item.component === undefined ? [] : [item.component],
    sprintIds: (item.sprints ?? []).map((number) => `${sprints.idPrefix}${number}`),
    fixVersionIds: item.version === undefined ? [] : [item.version],
    votes: item.votes ?? 0,
    watchers: 1 + (item.votes ?? 0),
    created: dayAfterStart(start, createdDay),
    updated: dayAfterStart(start, Math.max(lastDay, lastCommentDay)),
    ...(item.startDay === undefined ? {} : { startDate: dayAfterStart(start, item.startDay).slice(0, 10) }),
    ...(item.dueDay === undefined ? {} : { dueDate: dayAfterStart(start, item.dueDay).slice(0, 10) }),
    comments: (item.comments ?? []).map((comment) => ({
      author: comment.author,
      created: dayAfterStart(start, comment.day),
      text: comment.text,
    })),
    history,
  };
}

function statusChange(from: string, to: string, created: string, author: string | undefined): DataHistory {
  return {
    created,
    ...(author === undefined ? {} : { author }),
    items: [{ field: 'status', from: null, fromString: from, to: null, toString: to }],
  };
}
