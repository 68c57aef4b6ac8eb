import type { valueProcedures } from '../../contract/value/procedures';
import { previewModel, readModel, saveModel } from '../../usecases/value/change-model';
import type { ModelDeps } from '../../usecases/value/change-model';
import { comparePresets } from '../../usecases/value/compare-presets';
import { explainScore } from '../../usecases/value/explain-score';
import { readEvidenceBehind } from '../../usecases/value/read-evidence';
import { panelOf, readPanel } from '../../usecases/items/read-panel';
import { readWaiting } from '../../usecases/value/read-waiting';
import { tryWhatIf } from '../../usecases/value/what-if';
import { presentComparison, presentExplanation, presentWhatIf } from './present-explanation';
import { presentModel, presentModelPreview, presentPresetComparison } from './present-model';
import { presentQuote } from '../evidence/present-quote';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';

export function buildValueProcedures(deps: ModelDeps): Implementations<typeof valueProcedures> {
  return {
    'score.explain': async ({ points }, call) =>
      presentExplanation(await explainScore(call, points, deps), points),
    'score.evidence': async ({ needKey, personaKey }, call) => {
      const found = await readEvidenceBehind(call, { needKey, personaKey }, deps);
      return { quotes: found.quotes.map((quote) => presentQuote(quote, found.product)), more: found.more };
    },
    'score.what-if': async ({ changes }, call) => presentWhatIf(await tryWhatIf(call, changes, deps)),
    'score.compare': async ({ otherIssueId }, call) =>
      // The other item is read as the caller too: what may not be seen is not compared.
      presentComparison(
        await panelOf(call, call.item, deps),
        await readPanel(otherIssueId, call.actor, deps),
      ),
    'score.waiting': async (_input, call) => {
      const { items, since, until } = await readWaiting(call, deps);
      return { items, since: textOfInstant(since), until: textOfInstant(until) };
    },
    'model.read': async (_input, call) => presentModel(await readModel(call, deps), call.actor),
    'model.preview': async ({ draft }, call) => presentModelPreview(await previewModel(call, draft, deps)),
    'model.save': async ({ draft, basedOn, reason }, call) => {
      const saved = await saveModel(call, { ...draft, basedOn, reason }, deps);
      const model = presentModel(await readModel(call, deps), call.actor);
      return saved.kind === 'saved'
        ? { kind: saved.kind, model, job: presentJob(saved.job) }
        : { kind: saved.kind, theirs: model };
    },
    'ranking.compare': async ({ presets, level }, call) =>
      presentPresetComparison(await comparePresets(call, presets, level, deps)),
  };
}

function textOfInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
