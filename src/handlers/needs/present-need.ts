import type { NeedDetail, PastLandscape } from '../../contract/needs/need-views';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { KeptLandscape } from '../../adapters/store/needs/landscape-store';
import type { NeedAtHand } from '../../usecases/needs/change-need';

/** A need in the words of the contract. */
export function presentNeedDetail({ needKey, need, stages, backing }: NeedAtHand): NeedDetail {
  const { title, statement, kind, status, theme, decline, cameBack } = need.value;
  return {
    id: need.id,
    key: needKey,
    version: need.version,
    title,
    statement,
    kind,
    status,
    theme,
    decline:
      decline === null
        ? null
        : {
            reason: decline.reason,
            reopenOn: decline.reopenOn,
            whenDoubled: decline.piecesAtDecline !== null,
            reopenAtAccounts: decline.reopenAtAccounts,
            reopenAtRevenue: decline.reopenAtRevenue,
          },
    declinedAt: decline === null ? null : { then: decline.then, now: { ...backing } },
    cameBack,
    stages: stages.map(({ personaKey, stage }) => ({ personaKey, stage })),
  };
}

/** A kept landscape; needs and personas that are gone by now are left out. */
export function presentPast(past: KeptLandscape | null, { knowledge }: ProductModel): PastLandscape {
  if (past === null) return null;
  const needs = new Map(knowledge.needs.map((need) => [need.id, need.key]));
  const personas = new Map(knowledge.personas.map((persona) => [persona.id, persona.key]));
  return {
    takenOn: past.takenOn,
    dots: past.dots.flatMap(({ needId, personaId, importance, satisfaction }) => {
      const [needKey, personaKey] = [needs.get(needId), personas.get(personaId)];
      return needKey === undefined || personaKey === undefined
        ? []
        : [{ needKey, personaKey, importance, satisfaction }];
    }),
  };
}
