import type { JobView, SetupView } from '../../contract/setup-view';
import type { JobRow } from '../../ports/job-store';
import type { Setup } from '../../usecases/read-setup';

export function presentJob(job: JobRow): JobView {
  return {
    id: job.id,
    kind: job.kind,
    state: job.state,
    done: job.done,
    total: job.total,
    said: job.said,
    updatedAt: new Date(job.updatedAt).toISOString(),
  };
}

export function presentSetup(
  setup: Setup,
  site: { readonly migrations: SetupView['migrations']; readonly lastReconciledAt: string | null },
): SetupView {
  const { knowledge } = setup.product;
  return {
    productName: knowledge.product.name,
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
