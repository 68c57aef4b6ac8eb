import { useMemo, useState } from 'react';
import { userDay } from '../api/user-day';
import { useRead } from '../api/read';
import type { WorkItems } from '../api/work-items/use-work-items';
import { changeEntries, countEntries } from '../features/roadmap/changes/change-entries';

/**
 * How many lines "What changed" has since the last review; 0 until all work is here, where nobody has reviewed, and until
 * somebody has looked: to compare all of a product's work with a kept day is too dear for a number in the header of every
 * place, opened by everybody and drawn anew with every write.
 */
export function useChangeCount(projectId: string, work: WorkItems): number {
  const [today] = useState(userDay);
  const { complete, items, elsewhere } = work;
  const days = useRead('snapshot.list', complete ? { projectId } : null).data;
  const from = days?.reviewedOn ?? null;
  const asked = from === null ? null : { projectId, from, to: null };
  const changes = useRead('changes.read', asked, { known: true }).data;
  return useMemo(
    () => (changes === undefined ? 0 : countEntries(changeEntries(changes, { items, elsewhere }, today))),
    [changes, items, elsewhere, today],
  );
}
