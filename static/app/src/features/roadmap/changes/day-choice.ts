import type { SnapshotListView } from '@contract/roadmap/change-views';
import { userDay } from '../../../api/user-day';

/** The two days that are compared; `until` null is now. */
export interface ChosenDays {
  readonly since: string;
  readonly until: string | null;
}

/**
 * The days that the address names, as far as they are kept; else since the last review, else since the newest day
 * before today that is kept. Null while nothing is kept.
 */
export function chosenDays(search: string, list: SnapshotListView): ChosenDays | null {
  const params = new URLSearchParams(search);
  const kept = list.snapshots.map(({ takenOn }) => takenOn);
  const find = (day: string | null): string | undefined => kept.find((candidate) => candidate === day);
  const today = userDay();
  const since =
    find(params.get('since')) ?? find(list.reviewedOn) ?? kept.find((day) => day < today) ?? kept[0];
  if (since === undefined) return null;
  const until = find(params.get('until'));
  return { since, until: until !== undefined && until > since ? until : null };
}

/** The address with other days and all else kept; an empty `until` is now. */
export function withDays(
  search: string,
  change: { readonly since?: string; readonly until?: string },
): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === '') params.delete(name);
    else params.set(name, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
