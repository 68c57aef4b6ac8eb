import type { ImportView } from '@contract/channels/import-views';
import type { ImportPlan } from '../../../api/import-plan';

/** The columns of the file that an import read; none where its plan is of another kind. */
export function columnsOf(found: Pick<ImportView, 'plan'>): readonly string[] {
  try {
    return (JSON.parse(found.plan) as ImportPlan).shape.columns;
  } catch {
    return [];
  }
}
