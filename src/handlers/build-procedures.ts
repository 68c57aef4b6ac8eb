import { limits } from '../contract/limits';
import type { SettingsStore } from '../ports/settings-store';
import { attachNeed } from '../usecases/attach-need';
import { detachNeed, setCoverage, setPersonas } from '../usecases/change-served';
import { rateNeed } from '../usecases/rate-need';
import { readKnowledge } from '../usecases/read-knowledge';
import { readPanel } from '../usecases/read-panel';
import { readSetup } from '../usecases/read-setup';
import { authorship } from '../usecases/requests';
import type { Requests } from '../usecases/requests';
import { loadSample, wipeSample } from '../usecases/sample-knowledge';
import { cancelJob, readJob, startRecompute } from '../usecases/start-recompute';
import type { Actor } from '../ports/actor';
import { AppError } from '../domain/app-error';
import { presentNeed, presentPersona, presentSnapshot, searchNeeds } from './present/knowledge';
import { presentPanel } from './present/panel';
import { presentJob, presentSetup } from './present/setup';
import type { Procedures } from './procedures';

export interface SiteFacts {
  readonly settings: SettingsStore;
  migrationProgress(): Promise<{ done: number; total: number }>;
}

/** Every procedure of the contract: one use case and its presentation. */
export function buildProcedures(deps: Requests, site: SiteFacts): Procedures {
  const snapshot = async (
    projectId: string,
    actor: Actor,
    product?: Awaited<ReturnType<typeof readKnowledge>>,
  ) => {
    const [fields, estimation] = await Promise.all([
      deps.setup.fieldIds(),
      deps.setup.estimationOf(projectId),
    ]);
    return presentSnapshot(
      product ?? (await readKnowledge(projectId, actor, deps)),
      { fields, estimation },
      actor,
    );
  };
  const productIdOf = (projectId: string, actor: Actor) =>
    deps.knowledge.productOfProject(projectId, authorship(actor, deps.clock));

  return {
    'panel.read': async ({ issueId }, actor) => presentPanel(await readPanel(issueId, actor, deps)),
    'item.attach-need': async ({ issueId, attach }, actor) =>
      presentPanel(await attachNeed(issueId, attach, actor, deps)),
    'item.detach-need': async ({ issueId, needKey }, actor) =>
      presentPanel(await detachNeed(issueId, needKey, actor, deps)),
    'item.set-coverage': async ({ issueId, needKey, coverage01 }, actor) =>
      presentPanel(await setCoverage(issueId, needKey, coverage01, actor, deps)),
    'item.set-personas': async ({ issueId, personaKeys }, actor) =>
      presentPanel(await setPersonas(issueId, personaKeys, actor, deps)),
    'need.search': async ({ projectId, text }, actor) => ({
      needs: searchNeeds(await readKnowledge(projectId, actor, deps), text, limits.pickerOptions),
    }),
    'persona.list': async ({ projectId }, actor) => {
      const product = await readKnowledge(projectId, actor, deps);
      return { personas: product.knowledge.personas.map(presentPersona) };
    },
    'knowledge.read': ({ projectId }, actor) => snapshot(projectId, actor),
    'need.rate': async ({ projectId, ...rating }, actor) => {
      const { product, job } = await rateNeed(projectId, rating, actor, deps);
      const need = product.needByKey.get(rating.needKey);
      if (need === undefined) throw new AppError('not-found', 'This need does not exist any more.');
      return { need: presentNeed(product, need), job: presentJob(job) };
    },
    'job.read': async ({ projectId, jobId }, actor) =>
      presentJob(await readJob(jobId, await productIdOf(projectId, actor), deps)),
    'job.cancel': async ({ projectId, jobId }, actor) =>
      presentJob(await cancelJob(jobId, await productIdOf(projectId, actor), deps)),
    'sample.load': async ({ projectId }, actor) =>
      snapshot(projectId, actor, await loadSample(projectId, actor, deps)),
    'sample.wipe': async ({ projectId }, actor) =>
      snapshot(projectId, actor, await wipeSample(projectId, actor, deps)),
    'setup.read': async ({ projectId }, actor) => {
      const [setup, migrations, lastReconciledAt] = await Promise.all([
        readSetup(projectId, actor, deps),
        site.migrationProgress(),
        site.settings.read('last-reconciled-at'),
      ]);
      return presentSetup(setup, { migrations, lastReconciledAt });
    },
    'setup.recompute': async ({ projectId }, actor) => {
      const { product } = (await readKnowledge(projectId, actor, deps)).knowledge;
      return presentJob(await startRecompute(product, 'all', deps));
    },
  };
}
