import type { surveyProcedures } from '../../contract/surveys/procedures';
import { latestFiles, readPairs, readRatings } from '../../usecases/surveys/read-results';
import { takeAnswers, undoAnswers } from '../../usecases/surveys/take-answers';
import type { SurveyDeps } from '../../usecases/surveys/take-answers';
import type { TakeBackDeps } from '../../usecases/records/take-back';
import { presentJob } from '../present-job';
import { presentFile, presentImportance, presentKano, presentRatings } from './present-surveys';
import type { Implementations } from '../procedure-types';

const SHOWN_FILES = 20;

export function buildSurveyProcedures(
  deps: SurveyDeps & TakeBackDeps,
): Implementations<typeof surveyProcedures> {
  return {
    'survey.results': async ({ kind, filter }, call) => {
      if (kind === 'importance-satisfaction' || kind === 'kano') {
        const pairs = await readPairs(call, kind, filter, deps);
        const present = kind === 'kano' ? presentKano : presentImportance;
        return present(pairs, await call.catalogue());
      }
      const overview = await readRatings(call, kind, filter, deps);
      return presentRatings(kind, overview, await call.catalogue());
    },
    'survey.imports': async (_, call) => ({
      imports: (await latestFiles(call, SHOWN_FILES, deps)).map(presentFile),
    }),
    'survey.take': async ({ projectId: _projectId, ...part }, call) => {
      const { unknownPersonas, unknownNeeds, job } = await takeAnswers(call, part, deps);
      return {
        unknownPersonas: [...unknownPersonas],
        unknownNeeds: [...unknownNeeds],
        job: job === null ? null : presentJob(job),
      };
    },
    'survey.undo': async ({ id }, call) => {
      const { more, job, removed, restored, kept } = await undoAnswers(call, id, deps);
      return {
        removed,
        restored,
        kept: kept.map((one) => ({ ...one, fields: [...one.fields] })),
        more,
        job: job === null ? null : presentJob(job),
      };
    },
  };
}
