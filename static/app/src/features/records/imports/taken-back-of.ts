import type { TakenBackView } from '@contract/records/taken-back-view';

/** Takes an import back until nothing of it is left, however many calls that takes, and gives what came of all of them. */
export async function takenBackOf(
  step: () => Promise<TakenBackView & { readonly more: boolean }>,
): Promise<TakenBackView> {
  const all: TakenBackView = { removed: 0, restored: 0, kept: [] };
  for (let more = true; more;) {
    const part = await step();
    all.removed += part.removed;
    all.restored += part.restored;
    all.kept.push(...part.kept);
    ({ more } = part);
  }
  return all;
}
