import type { setupProcedures } from '../../contract/product/setup-procedures';
import type { SettingsStore } from '../../adapters/store/product/settings-store';
import type { GoalDeps } from '../../usecases/outcomes/read-goals';
import { deliverSample } from '../../usecases/product/deliver-sample';
import { readSetup } from '../../usecases/product/read-setup';
import type { SetupDeps } from '../../usecases/product/read-setup';
import { loadSample, wipeSample } from '../../usecases/product/sample-knowledge';
import { startRecompute } from '../../usecases/start-recompute';
import type { SegmentDeps } from '../../usecases/customers/segments';
import { presentSetup } from './present-setup';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';
import { snapshotOf } from '../value/read-snapshot';

/** Facts about the whole site that only the settings show. */
export interface SiteFacts {
  readonly settings: SettingsStore;
  migrationProgress(): Promise<{ done: number; total: number }>;
}

export function buildSetupProcedures(
  deps: GoalDeps & SegmentDeps & SetupDeps,
  site: SiteFacts,
): Implementations<typeof setupProcedures> {
  return {
    'sample.load': async (_input, call) =>
      snapshotOf(await loadSample(call, deps), call.projectId, call.actor, deps),
    'sample.wipe': async (_input, call) =>
      snapshotOf(await wipeSample(call, deps), call.projectId, call.actor, deps),
    'sample.deliver': async ({ items }, call) => ({ delivered: await deliverSample(call, items, deps) }),
    'setup.read': async (_input, call) => {
      const [setup, migrations, lastReconciledAt] = await Promise.all([
        readSetup(call, deps),
        site.migrationProgress(),
        site.settings.read('last-reconciled-at'),
      ]);
      return presentSetup(setup, { migrations, lastReconciledAt });
    },
    'setup.zone': async ({ timeZone }, { product }) => {
      await deps.products.setZone(product.id, timeZone);
      return { timeZone };
    },
    'setup.quotes': async ({ open }, { product }) => {
      await deps.products.setQuotesOpen(product.id, open);
      return { open };
    },
    'setup.remeasure': async ({ days }, { product }) => {
      await deps.outcomes.setRemeasureDays(product.id, days);
      return { days };
    },
    'setup.recompute': async (_, { product }) => presentJob(await startRecompute(product, 'all', deps)),
  };
}
