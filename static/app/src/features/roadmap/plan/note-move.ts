import type { PlanChange } from '@jira/change-plan';
import type { PlanPart } from '@domain/roadmap/changes';
import type { Write } from '../../../api/write';

/**
 * Tells the app who moved what on the roadmap, and why: Jira's own history does not know horizons. The move
 * stands in Jira already, so a failure here is no failure of the move. The same id again adds the reason.
 */
export async function noteMove(
  note: Write<'changes.note-move'>['send'],
  id: string,
  issueId: string,
  change: PlanChange,
  reason: string,
): Promise<void> {
  const parts = (['horizon', 'startDate', 'dueDate'] as const).filter(
    (part: PlanPart & keyof PlanChange) => change[part] !== undefined,
  );
  if (parts.length === 0) return;
  await note({ issueId, move: { id, parts, reason } }).catch(() => undefined);
}
