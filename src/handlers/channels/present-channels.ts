import type { HookView, StandingView } from '../../contract/channels/channel-views';
import type { HookSecret } from '../../adapters/store/channels/hook-store';
import type { StandingState } from '../../usecases/channels/keep-standing-import';
import { presentJob } from '../present-job';

const instant = (at: number): string => new Date(at).toISOString();

export function presentStanding({ standing, job }: StandingState): StandingView {
  return {
    id: standing.id,
    version: standing.version,
    name: standing.name,
    jql: standing.jql,
    projectIds: [...standing.projectIds],
    channel: standing.channel,
    mask: standing.mask,
    rhythm: standing.rhythm,
    paused: standing.paused,
    lastRunAt: standing.lastRunAt === 0 ? null : instant(standing.lastRunAt),
    setUpBy: standing.setUpBy,
    pieces: standing.pieces,
    job: job === null ? null : presentJob(job),
  };
}

/** A secret without its hash: nothing of it leaves the backend. */
export function presentHook(hook: HookSecret): HookView {
  return {
    id: hook.id,
    name: hook.name,
    createdAt: instant(hook.createdAt),
    createdBy: hook.createdBy,
    lastUsedAt: hook.lastUsedAt === 0 ? null : instant(hook.lastUsedAt),
    deliveries: hook.deliveries,
  };
}
