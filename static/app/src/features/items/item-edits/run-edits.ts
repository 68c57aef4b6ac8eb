import type { EstimationField } from '@contract/value/knowledge-snapshot';
import { AppError } from '@domain/app-error';
import { said } from '@domain/words/said';
import type { Said } from '@domain/words/said';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { moveIssues, rankIssues } from '@jira/agile-moves';
import type { MoveFailure } from '@jira/agile-moves';
import { changePlan } from '@jira/change-plan';
import { changePoints, changeSorting, moveToStatus } from '@jira/edit-item';
import { mustHaveMoved } from '@jira/map-slices';
import type { JiraTransport } from '@jira/jira-transport';
import type { PlanFields } from '@jira/roadmap-item';
import type { Pen } from '../../../api/write';
import { changes, reverseOf } from './item-edit';
import type { ItemEdit } from './item-edit';

/** One edit of one item, seen as the person saw it. */
export interface EditTask {
  readonly item: RoadmapItem;
  readonly edit: ItemEdit;
}

/** What became of a list of edits: nothing is left unsaid. */
export interface EditOutcome {
  /** What took effect, with the edit that takes it back. */
  readonly done: readonly (EditTask & { readonly back: ItemEdit })[];
  readonly failed: readonly MoveFailure[];
  /** Keys whose turn did not come, because Jira or the app stopped answering. */
  readonly untried: readonly string[];
  readonly stoppedBy: Said | null;
}

export interface EditTools {
  readonly transport: JiraTransport;
  readonly write: Pen['write'];
  readonly planFields: PlanFields;
  readonly estimation: EstimationField;
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string;
}

/**
 * Makes edits one after another as the person who looks. What is refused is named with its reason and does not stop
 * the rest; when Jira is busy or away, the rest is named as not tried. Edits that would change nothing are left out.
 */
export async function runEdits(
  tasks: readonly EditTask[],
  tools: EditTools,
  onProgress: (done: number) => void,
): Promise<EditOutcome> {
  const wanted = tasks.filter(({ item, edit }) => changes(item, edit));
  const done: EditOutcome['done'][number][] = [];
  const failed: MoveFailure[] = [];
  const sprints = wanted.filter(({ edit }) => edit.kind === 'sprint');
  const single = wanted.filter(({ edit }) => edit.kind !== 'sprint');
  for (const [at, task] of single.entries()) {
    onProgress(at);
    try {
      await makeEdit(task, tools);
      done.push({ ...task, back: reverseOf(task.item, task.edit) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'rate-limited' || error.code === 'unavailable') {
        const untried = [...single.slice(at), ...sprints].map(({ item }) => item.key);
        return { done, failed, untried, stoppedBy: error.said };
      }
      failed.push({ key: task.item.key, reason: error.said });
    }
  }
  const moved = await moveAll(sprints, tools.transport);
  return { ...moved, done: [...done, ...moved.done], failed: [...failed, ...moved.failed] };
}

/** Moves between sprints go in batches of 50 for each target; Jira says of each item whether it let it go. */
async function moveAll(tasks: readonly EditTask[], transport: JiraTransport): Promise<EditOutcome> {
  const targets = new Map<string | null, EditTask[]>();
  for (const task of tasks) {
    const id = task.edit.kind === 'sprint' ? (task.edit.to?.id ?? null) : null;
    targets.set(id, [...(targets.get(id) ?? []), task]);
  }
  const done: EditOutcome['done'][number][] = [];
  const failed: MoveFailure[] = [];
  const untried: string[] = [];
  let stoppedBy: Said | null = null;
  for (const [sprintId, group] of targets) {
    const keys = group.map(({ item }) => item.key);
    if (stoppedBy !== null) {
      untried.push(...keys);
      continue;
    }
    const target = sprintId === null ? { kind: 'backlog' as const } : { kind: 'sprint' as const, sprintId };
    const result = await moveIssues(transport, target, keys);
    const moved = new Set(result.moved);
    done.push(
      ...group
        .filter(({ item }) => moved.has(item.key))
        .map((task) => ({ ...task, back: reverseOf(task.item, task.edit) })),
    );
    failed.push(...result.failed);
    untried.push(...result.untried);
    stoppedBy = result.stoppedBy;
  }
  return { done, failed, untried, stoppedBy };
}

async function makeEdit({ item, edit }: EditTask, tools: EditTools): Promise<void> {
  const { transport, write } = tools;
  const issueId = item.id;
  switch (edit.kind) {
    case 'points':
      if (tools.estimation.kind !== 'points') throw new AppError('invalid', said('items.no-points'));
      await changePoints(transport, item, edit.points, tools.estimation.fieldId);
      return;
    case 'horizon':
      await changePlan(transport, item, { horizon: edit.horizon }, tools.planFields, tools.today);
      return;
    case 'status':
      await moveToStatus(transport, issueId, edit.statusName);
      return;
    case 'attach': {
      const { needKey, coverage01 } = edit;
      await write('item.attach-need', { issueId, attach: { kind: 'existing', needKey, coverage01 } });
      return;
    }
    case 'detach':
      await write('item.detach-need', { issueId, needKey: edit.needKey });
      return;
    case 'coverage':
      await write('item.set-coverage', { issueId, needKey: edit.needKey, coverage01: edit.coverage01 });
      return;
    case 'personas':
      await write('item.set-personas', { issueId, personaKeys: [...edit.personaKeys] });
      return;
    case 'labels':
    case 'versions':
      await changeSorting(transport, item, edit);
      return;
    case 'rank':
      mustHaveMoved(await rankIssues(transport, [{ keys: [item.key], ...edit.to }]));
      return;
    case 'sprint':
      return;
  }
}
