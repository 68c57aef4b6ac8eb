import type { PulseView } from '../../contract/evidence/analysis-views';
import type { analysisProcedures } from '../../contract/evidence/analysis-procedures';
import { checkNeed, readPulse, readThemes, readTwins } from '../../usecases/evidence/analyse-evidence';
import type { NeedsPulse, PulseDeps } from '../../usecases/evidence/analyse-evidence';
import { linkMany } from '../../usecases/evidence/act-on-many';
import { previewLinks } from '../../usecases/evidence/preview-links';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { presentPiece } from './present-evidence';
import type { Implementations } from '../procedure-types';

const MOST_IDS = 300;

export function buildAnalysisProcedures(
  deps: KnowledgeDeps & PulseDeps,
): Implementations<typeof analysisProcedures> {
  return {
    'analysis.themes': async ({ triage }, call) => {
      const { read, themes } = await readThemes(call, triage, deps);
      const catalogue = await call.catalogue();
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
    'analysis.twins': async (_, call) => {
      const { read, pairs } = await readTwins(call, deps);
      const catalogue = await call.catalogue();
      return {
        read,
        pairs: pairs.map(({ first, second, similarity01 }) => ({
          first: presentPiece(first, catalogue),
          second: presentPiece(second, catalogue),
          similarity01,
        })),
      };
    },
    'analysis.pulse': async (_, call) => presentPulse(await readPulse(call, deps)),
    'analysis.link-preview': ({ ids, link }, call) => previewLinks(call, ids, link, deps),
    'analysis.link': async ({ ids, link }, call) => {
      const { changed, at } = await linkMany(call, ids, link, deps);
      return { linked: changed, at };
    },
    'analysis.checked': async ({ needKey }, call) => {
      await checkNeed(call, needKey, deps);
      return presentPulse(await readPulse(call, deps));
    },
  };
}

function presentPulse({ bursts, recheck }: NeedsPulse): PulseView {
  return {
    bursts: bursts.map(({ key, title, count, usual }) => ({ needKey: key, title, count, usual })),
    recheck: recheck.map(({ needKey, title, why, days, whom }) => ({
      needKey,
      title,
      why,
      days,
      whom: [...whom],
    })),
  };
}
