import type { History } from './acts';
import { itemsAgainst, Kept } from './compare';
import type { Difference } from './compare';
import { Expected } from './expected';
import { perform } from './perform';
import type { Scene } from './scene';
import { Person } from './person';
import { differences, stateOfProduct } from './product-state';
import type { Place, Site } from './site';

/** Histories at once: most of one is waiting, for events that are late and for Jira to be asked again. */
const AT_ONCE = 30;
const COMPARED_AT_ONCE = 16;
const POINTS = [null, 3, 3] as const;
/** A host that is started again looks at every item once more, next door too, and finds it as it was. */
const MOMENTS_OF_LOOKING: ReadonlySet<string> = new Set(['item.seen_at', 'work_lane.worked_at']);

export interface Played {
  readonly history: History;
  readonly differences: readonly Difference[];
}

export interface Report {
  readonly played: readonly Played[];
  /** Rows of the bystander, and its items in Jira, that are not as they were. */
  readonly foreignChanges: readonly string[];
}

interface Ended {
  readonly scene: Scene;
  readonly history: History;
  readonly failures: readonly string[];
}

export interface Playing {
  /** Hears how many have ended. */
  readonly tell?: (ended: number) => void;
  /** How often the host is ended half way and started again. */
  readonly crashes?: number;
}

/**
 * Plays every history in a place of its own, many at once, lets the app's own schedules run, and compares what then is
 * with what must be.
 */
export async function playAll(
  site: Site,
  places: readonly Place[],
  histories: readonly History[],
  { tell = () => undefined, crashes = 0 }: Playing = {},
): Promise<Report> {
  const looked = crashes === 0 ? new Set<string>() : MOMENTS_OF_LOOKING;
  const before = await bystanderOf(site, looked);
  const crashAfter = new Set(
    Array.from({ length: crashes }, (_, at) => Math.floor(((at + 1) * histories.length) / (crashes + 1))),
  );
  let done = 0;
  const ended = await inParallel(histories, AT_ONCE, async (history, at) => {
    const place = places[at];
    if (place === undefined) throw new Error('There are more histories than places.');
    const one = await play(site, place, history, at);
    done += 1;
    tell(done);
    if (crashAfter.has(done)) await site.crash();
    return one;
  });
  const foreignChanges = differences(before, await bystanderOf(site, looked));
  await nightFalls(site);
  const kept = await Kept.read(site);
  const played = await inParallel(ended, COMPARED_AT_ONCE, async ({ scene, history, failures }) => ({
    history,
    differences: [
      ...failures.map((what): Difference => ({ kind: 'differs', what })),
      ...kept.against(scene.expected, scene.person.place),
      ...(await itemsAgainst(scene.expected, scene.person, site)),
    ],
  }));
  return { played, foreignChanges };
}

async function play(site: Site, place: Place, history: History, seed: number): Promise<Ended> {
  const scene: Scene = { site, person: new Person(site, place), expected: new Expected(POINTS), hook: null };
  const failures: string[] = [];
  for (const [at, act] of history.entries()) {
    site.faults.trouble(place.projectId, act.trouble, 1_000 * seed + at);
    try {
      await perform(act, scene);
    } catch (error) {
      // What comes after rests on what did not happen: the history ends here.
      failures.push(`act ${String(at + 1)}, ${act.act}: ${String(error)}`);
      break;
    } finally {
      if (at === 0) await site.knowProduct(place);
    }
  }
  await scene.person.waits().catch((error: unknown) => {
    failures.push(`${String(error)} ${JSON.stringify(site.host.app.dispatcher.counts('queue'))}`);
  });
  site.faults.calm(place.projectId);
  return { scene, history, failures };
}

/** Minutes go by, and the night comes: what the app does by itself to mend what was lost or left half done. */
async function nightFalls({ host, sql }: Site): Promise<void> {
  await sql.query('UPDATE stale_item SET marked_at = marked_at - 300000');
  await sql.query('UPDATE work_lane SET woken_at = GREATEST(0, woken_at - 300000)');
  await sql.query('UPDATE job SET updated_at = updated_at - 1800000');
  await host.runSchedule('sweep-five-minutes');
  await host.queueIdle(300_000);
  await host.runSchedule('reconcile-nightly');
  await host.queueIdle(300_000);
}

async function bystanderOf(site: Site, without: ReadonlySet<string>): Promise<Map<string, string>> {
  const { projectId, issueIds } = site.bystander;
  const productId = await site.knowProduct(site.bystander);
  const state = await stateOfProduct(site.sql, { productId, projectId }, without);
  for (const id of issueIds) {
    const issue = JSON.stringify(await site.jira('GET', `/rest/api/3/issue/${id}?fields=*all`));
    // A host that is started again has another address.
    state.set(`issue ${id}`, issue.replaceAll(site.host.siteUrl, ''));
  }
  return state;
}

async function inParallel<T, R>(
  all: readonly T[],
  atOnce: number,
  act: (one: T, at: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) {
      const one = all[at];
      if (one !== undefined) results[at] = await act(one, at);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
