import type { AccountView } from '../../contract/customers/account-views';
import type { Catalogue } from '../../adapters/store/evidence/catalogue-store';
import type { AccountPage } from '../../usecases/customers/read-account';

/** An account's page with needs by their keys; a need that is gone is left out. */
export function presentAccount(page: AccountPage, { needs }: Pick<Catalogue, 'needs'>): AccountView {
  const byId = new Map(needs.map((need) => [need.id, need]));
  return {
    people: [...page.people],
    needs: page.needs.flatMap(({ needId, ...said }) => {
      const need = byId.get(needId);
      return need === undefined ? [] : [{ needKey: need.key, title: need.title, ...said }];
    }),
    scores: page.scores.map(({ needId, ...score }) => ({
      ...score,
      needKey: (needId === null ? undefined : byId.get(needId)?.key) ?? null,
    })),
    told: page.told.map(({ issueId, needKeys, at }) => ({
      issueId,
      needKeys: [...needKeys],
      at: new Date(at).toISOString(),
    })),
  };
}
