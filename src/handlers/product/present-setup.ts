import { zoneOrUtc } from '../../domain/day-in-zone';
import type { SetupView } from '../../contract/product/setup-view';
import type { Setup } from '../../usecases/product/read-setup';
import { presentJob } from '../present-job';

export function presentSetup(
  setup: Setup,
  site: { readonly migrations: SetupView['migrations']; readonly lastReconciledAt: string | null },
): SetupView {
  const { knowledge } = setup.product;
  return {
    productName: knowledge.product.name,
    timeZone: zoneOrUtc(knowledge.product.zone),
    quotesOpen: knowledge.product.quotesOpen,
    remeasureDays: setup.remeasureDays,
    migrations: site.migrations,
    fields: setup.fields,
    missingFields: [],
    estimationFieldName: setup.estimationFieldName,
    counts: {
      personas: knowledge.personas.length,
      needs: knowledge.needs.length,
      evidence: knowledge.heard.reduce((pieces, heard) => pieces + heard.pieces, 0),
      items: setup.items,
    },
    sampleLoaded: knowledge.product.sampleLoaded,
    lastReconciledAt: site.lastReconciledAt,
    jobs: setup.jobs.map(presentJob),
  };
}
