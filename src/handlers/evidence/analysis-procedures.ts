import type { PulseView } from '../../contract/evidence/analysis-views';
import type { analysisProcedures } from '../../contract/evidence/analysis-procedures';
import { checkNeed, readPulse, readThemes, readTwins } from '../../usecases/evidence/analyse-evidence';
import type { NeedsPulse } from '../../usecases/evidence/analyse-evidence';
import { linkPieces } from '../../usecases/evidence/change-piece';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { presentPiece } from './present-evidence';
import type { Implementations } from '../procedure-types';

const MOST_IDS = 300;

export function buildAnalysisProcedures(deps: KnowledgeDeps): Implementations<typeof analysisProcedures> {
  return {
    'analysis.themes': async ({ projectId, triage }, { actor }) => {
      const { catalogue, read, themes } = await readThemes(projectId, triage, actor, deps);
      return {
        read,
        themes: themes.map((theme) => ({
          label: theme.label,
          words: [...theme.words],
          ids: theme.evidenceIds.slice(0, MOST_IDS),
          quotes: theme.quotes.map((piece) => presentPiece(piece, catalogue)),
          needs: theme.needs.map((topic) => ({ ...topic, because: [...topic.because] })),
        })),
      };
    },
    'analysis.twins': async ({ projectId }, { actor }) => {
      const { catalogue, read, pairs } = await readTwins(projectId, actor, deps);
      return {
        read,
        pairs: pairs.map(({ first, second, similarity01 }) => ({
          first: presentPiece(first, catalogue),
          second: presentPiece(second, catalogue),
          similarity01,
        })),
      };
    },
    'analysis.pulse': async ({ projectId }, { actor }) =>
      presentPulse(await readPulse(projectId, actor, deps)),
    'analysis.link': async ({ projectId, ids, link }, { actor }) => ({
      linked: await linkPieces(projectId, ids, link, actor, deps),
    }),
    'analysis.checked': async ({ projectId, needKey }, { actor }) => {
      await checkNeed(projectId, needKey, actor, deps);
      return presentPulse(await readPulse(projectId, actor, deps));
    },
  };
}

function presentPulse({ bursts, recheck }: NeedsPulse): PulseView {
  return {
    bursts: bursts.map(({ key, title, count, usual }) => ({ needKey: key, title, count, usual })),
    recheck: recheck.map(({ needKey, title, why, days }) => ({ needKey, title, why, days })),
  };
}
