import { AppError } from '../../domain/app-error';
import type { WorkItem } from '../../domain/items/work-item';
import { said } from '../../domain/words/said';
import type { ItemTurnStore } from '../../adapters/store/items/item-turn-store';
import type { Clock } from '../../ports/clock';
import type { WorkItems } from '../../ports/items/work-items';

export interface TurnDeps {
  readonly clock: Clock;
  readonly turns: ItemTurnStore;
  readonly jira: Pick<WorkItems, 'read'>;
}

/** Longer than any write of one item takes; after that the next one does not wait for who never came back. */
const HELD_MS = 15_000;
const LONGEST_WAIT_MS = 12_000;
const LOOK_AGAIN_MS = 80;
/** Clocks of two invocations may differ by this much. */
const CLOCKS_DIFFER_MS = 2_000;

/**
 * Reads, decides and writes an item as one act: whoever changes it through the app at the same time waits for the turn,
 * and then decides on what the others have left there. `act` gives the item as it wrote it, null when it wrote nothing.
 * @throws AppError `conflict` when it does not come to its turn, and what `act` throws
 */
export async function inItemTurn(
  seen: { readonly item: WorkItem; readonly readAt: number },
  act: (item: WorkItem) => Promise<WorkItem | null>,
  { clock, turns, jira }: TurnDeps,
): Promise<{ readonly item: WorkItem; readonly wrote: boolean }> {
  const { id } = seen.item;
  const holder = clock.newId();
  const before = await turnOf(id, holder, { clock, turns });
  let writtenAt = before;
  try {
    // Another read only where somebody has written since.
    const item = before > seen.readAt - CLOCKS_DIFFER_MS ? await jira.read(id) : seen.item;
    const written = await act(item);
    if (written !== null) writtenAt = clock.now();
    return { item: written ?? item, wrote: written !== null };
  } catch (error) {
    // It may have been written all the same.
    writtenAt = clock.now();
    throw error;
  } finally {
    await turns.pass([id], holder, writtenAt);
  }
}

/**
 * Writes many items in the background, each in its own turn. Those that somebody is changing just now are left out: a
 * change through the app marks its item, and the background comes again.
 * @param act gets the items whose turn it is
 */
export async function inFreeTurns<T>(
  issueIds: readonly string[],
  act: (free: ReadonlySet<string>) => Promise<T>,
  { clock, turns }: Pick<TurnDeps, 'clock' | 'turns'>,
): Promise<T> {
  const holder = clock.newId();
  const taken = await turns.take(issueIds, holder, { now: clock.now(), forMs: HELD_MS });
  try {
    return await act(new Set(taken.keys()));
  } finally {
    await turns.pass([...taken.keys()], holder, clock.now());
  }
}

async function turnOf(
  issueId: string,
  holder: string,
  { clock, turns }: Pick<TurnDeps, 'clock' | 'turns'>,
): Promise<number> {
  const until = clock.now() + LONGEST_WAIT_MS;
  for (;;) {
    const taken = await turns.take([issueId], holder, { now: clock.now(), forMs: HELD_MS });
    const writtenAt = taken.get(issueId);
    if (writtenAt !== undefined) return writtenAt;
    if (clock.now() > until) throw new AppError('conflict', said('items.being-written'), { issueId });
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS * (1 + Math.random())));
  }
}
