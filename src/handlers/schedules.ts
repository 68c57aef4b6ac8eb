import type { EvidenceStore } from '../adapters/store/evidence/evidence-store';
import type { LandscapeStore } from '../adapters/store/needs/landscape-store';
import type { GoalStore } from '../adapters/store/outcomes/goal-store';
import type { SettingsStore } from '../adapters/store/product/settings-store';
import { startDueImports } from '../usecases/channels/keep-standing-import';
import type { StartDeps } from '../usecases/channels/keep-standing-import';
import { keepLandscapes } from '../usecases/needs/keep-landscape';
import { applyRetention } from '../usecases/product/keep-retention';
import type { KeptTextsDeps } from '../usecases/product/keep-texts';
import type { RetentionDeps } from '../usecases/product/keep-retention';
import { purgeEvidence } from '../usecases/evidence/purge-evidence';
import { finishMerges } from '../usecases/records/finish-merges';
import type { FinishDeps } from '../usecases/records/finish-merges';
import { fitDueBands } from '../usecases/value/fit-bands';
import type { FitDeps } from '../usecases/value/fit-bands';
import { sweep } from '../usecases/value/sweep';
import type { SweepDeps } from '../usecases/value/sweep';
import { reconcile } from '../usecases/value/reconcile';
import { endDueRounds } from '../usecases/needs/rounds';
import type { RoundDeps } from '../usecases/needs/rounds';
import { reopenNeeds } from '../usecases/needs/reopen-needs';
import type { ReopenDeps } from '../usecases/needs/reopen-needs';
import { recordKpis } from '../usecases/outcomes/record-kpis';
import { startDueSnapshots } from '../usecases/roadmap/start-snapshot';
import type { StartSnapshotDeps } from '../usecases/roadmap/start-snapshot';
import { purgeDeliveries } from '../usecases/channels/take-delivery';
import type { DeliveryDeps } from '../usecases/channels/take-delivery';
import { logFailure } from './failure';

export interface Prepare {
  /** Gives the names of the steps that it ran. */
  migrate(): Promise<readonly string[]>;
  rememberFields(): Promise<void>;
  /** Computes everything anew where this version makes other scores; gives of how many products. */
  adoptModel(): Promise<number>;
}

/** Right after installing or an update, the app's own rights may not be there yet: the five-minute schedule does what fails here. */
export function installedHandler(prepare: Prepare) {
  return async (): Promise<void> => {
    try {
      await prepare.migrate();
      await prepare.adoptModel();
      await prepare.rememberFields();
    } catch (error) {
      logFailure('installed', error);
    }
  };
}

/**
 * Every five minutes: a new installation or version becomes ready, what events lost or left half done is mended, and the
 * imports begin whose time has come.
 */
export function sweepHandler(prepare: Prepare, deps: SweepDeps & StartDeps) {
  return async (): Promise<void> => {
    await setUp(prepare);
    const { woken, restarted, missed } = await sweep(deps);
    console.info(
      `sweep: ${woken} products woken, ${restarted} jobs restarted, ${missed} changes had no event`,
    );
    console.info(`imports: ${await startDueImports(deps)} started`);
  };
}

/** Tables, field ids with new ones, and scores where this version makes others. */
async function setUp(prepare: Prepare): Promise<void> {
  const ran = await prepare.migrate();
  if (ran.length > 0) {
    console.info(`migrate: ran ${ran.length}`);
    await prepare.rememberFields();
  }
  const adopted = await prepare.adoptModel();
  if (adopted > 0) console.info(`scores: ${adopted} products computed anew`);
}

/** The nightly repair of whatever events lost, doubled or never sent; bands that fit now are written with it. */
export function reconcileHandler(
  deps: StartSnapshotDeps &
    ReopenDeps &
    Pick<RoundDeps, 'rounds'> &
    Pick<DeliveryDeps, 'hooks'> &
    Pick<RetentionDeps, 'retention' | 'history'> &
    KeptTextsDeps &
    FinishDeps &
    FitDeps & {
      readonly evidence: EvidenceStore;
      readonly landscapes: LandscapeStore;
      readonly goals: GoalStore;
    },
  settings: SettingsStore,
) {
  return async (): Promise<void> => {
    console.info(`bands: ${await fitDueBands(deps)} fitted`);
    const done = await reconcile(deps);
    console.info(`reconcile: ${done.items} items, ${done.written} written, ${done.forgotten} forgotten`);
    console.info(`needs: ${await reopenNeeds(deps)} opened again`);
    console.info(`rounds: ${await endDueRounds(deps)} ended`);
    console.info(`landscapes: ${await keepLandscapes(deps)} kept`);
    console.info(`snapshots: ${await startDueSnapshots(deps)} started`);
    console.info(`kpis: ${await recordKpis(deps)} points`);
    console.info(`purge: ${await purgeEvidence(deps)} pieces, ${await purgeDeliveries(deps)} deliveries`);
    const kept = await applyRetention(deps);
    console.info(`retention: ${kept.masked} masked, ${kept.removed} removed, ${kept.purged} records purged`);
    console.info(`merges: ${await finishMerges(deps)} brought to their end`);
    const now = deps.clock.now();
    await settings.write('last-reconciled-at', new Date(now).toISOString(), now);
  };
}
