import type { valueProcedures } from '../../contract/value/procedures';
import { previewModel, readModel, saveModel } from '../../usecases/value/change-model';
import type { ModelDeps } from '../../usecases/value/change-model';
import { comparePresets } from '../../usecases/value/compare-presets';
import { explainScore } from '../../usecases/value/explain-score';
import { readEvidenceBehind } from '../../usecases/value/read-evidence';
import { readPanel } from '../../usecases/items/read-panel';
import { tryWhatIf } from '../../usecases/value/what-if';
import { presentComparison, presentExplanation, presentWhatIf } from './present-explanation';
import { presentModel, presentModelPreview, presentPresetComparison } from './present-model';
import { presentQuote } from '../evidence/present-quote';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';

export function buildValueProcedures(deps: ModelDeps): Implementations<typeof valueProcedures> {
  return {
    'score.explain': async ({ issueId, points }, { actor }) =>
      presentExplanation(await explainScore(issueId, points, actor, deps), points),
    'score.evidence': async ({ issueId, needKey, personaKey }, { actor }) => {
      const found = await readEvidenceBehind(issueId, { needKey, personaKey }, actor, deps);
      return { quotes: found.quotes.map((quote) => presentQuote(quote, found.product)), more: found.more };
    },
    'score.what-if': async ({ issueId, changes }, { actor }) =>
      presentWhatIf(await tryWhatIf(issueId, changes, actor, deps)),
    'score.compare': async ({ issueId, otherIssueId }, { actor }) =>
      // The other item is read as the caller too: what may not be seen is not compared.
      presentComparison(await readPanel(issueId, actor, deps), await readPanel(otherIssueId, actor, deps)),
    'model.read': async ({ projectId }, { actor }) =>
      presentModel(await readModel(projectId, actor, deps), actor),
    'model.preview': async ({ projectId, draft }, { actor }) =>
      presentModelPreview(await previewModel(projectId, draft, actor, deps)),
    'model.save': async ({ projectId, draft, basedOn, reason }, { actor }) => {
      const job = await saveModel(projectId, { ...draft, basedOn, reason }, actor, deps);
      return { model: presentModel(await readModel(projectId, actor, deps), actor), job: presentJob(job) };
    },
    'ranking.compare': async ({ projectId, presets }, { actor }) =>
      presentPresetComparison(await comparePresets(projectId, presets, actor, deps)),
  };
}
