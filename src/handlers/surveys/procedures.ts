import type { surveyProcedures } from '../../contract/surveys/procedures';
import { ratingOverview } from '../../domain/surveys/rating-overview';
import { personaIdOf, productAtHand } from '../../usecases/product-at-hand';
import { takeAnswers, undoAnswers } from '../../usecases/surveys/take-answers';
import type { SurveyDeps } from '../../usecases/surveys/take-answers';
import { presentJob } from '../present-job';
import { presentFile, presentImportance, presentKano, presentRatings } from './present-surveys';
import type { Implementations } from '../procedure-types';

const SHOWN_FILES = 20;

export function buildSurveyProcedures(deps: SurveyDeps): Implementations<typeof surveyProcedures> {
  return {
    'survey.results': async ({ projectId, kind, filter }, { actor }) => {
      const { catalogue } = await productAtHand(projectId, actor, deps);
      const personaId = personaIdOf(catalogue, filter.personaKey);
      const ofPersona = <T extends { readonly personaId: string | null }>(rows: T[]): T[] =>
        personaId === null ? rows : rows.filter((row) => row.personaId === personaId);
      const days = { from: filter.from, to: filter.to };
      if (kind === 'importance-satisfaction' || kind === 'kano') {
        const pairs = ofPersona(await deps.surveys.pairs(catalogue.productId, kind, days));
        return kind === 'kano' ? presentKano(pairs, catalogue) : presentImportance(pairs, catalogue);
      }
      const counts = ofPersona(await deps.surveys.ratings(catalogue.productId, kind, days));
      return presentRatings(kind, ratingOverview(kind, counts, filter.by), catalogue);
    },
    'survey.imports': async ({ projectId }, { actor }) => {
      const { catalogue } = await productAtHand(projectId, actor, deps);
      return { imports: (await deps.surveys.latest(catalogue.productId, SHOWN_FILES)).map(presentFile) };
    },
    'survey.take': async ({ projectId, ...part }, { actor }) => {
      const { unknownPersonas, unknownNeeds, job } = await takeAnswers(projectId, part, actor, deps);
      return {
        unknownPersonas: [...unknownPersonas],
        unknownNeeds: [...unknownNeeds],
        job: job === null ? null : presentJob(job),
      };
    },
    'survey.undo': async ({ projectId, id }, { actor }) => {
      const { more, job } = await undoAnswers(projectId, id, actor, deps);
      return { more, job: job === null ? null : presentJob(job) };
    },
  };
}
