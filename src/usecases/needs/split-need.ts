import { AppError } from '../../domain/app-error';
import { asRecord } from '../../domain/records/kinds';
import { needKeyOf } from '../../domain/records/need';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { needOf } from '../record-of-key';
import { recorded } from '../records/record-history';
import { addRecord } from '../records/save-record';
import { startRecompute } from '../start-recompute';
import { said } from '../../domain/words/said';

export interface NeedSplit {
  readonly needKey: string;
  /** Id of the new need: splitting twice with one id splits once. */
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly pieceIds: readonly string[];
}

/**
 * Makes a second need out of one that turned out to be two: chosen pieces go with it, and what each persona says
 * about the first counts for both until somebody says otherwise. Gives the key of the new one.
 * @throws AppError `not-found` for a need that is gone, or an id that belongs elsewhere
 */
export async function splitNeed(call: Call, split: NeedSplit, deps: KnowledgeDeps): Promise<string> {
  const productId = call.product.id;
  const need = needOf(await call.catalogue(), split.needKey);
  if (need.id === split.id) throw new AppError('invalid', said('needs.split-id'), { path: 'id' });
  const { id, title, statement, pieceIds } = split;
  const added = await addRecord(call, 'need', { id, set: { title, statement } }, deps);
  const needKey = needKeyOf(asRecord('need', added.value));
  const touched = [
    { kind: 'need' as const, ids: [need.id, id] },
    { kind: 'evidence' as const, ids: pieceIds },
  ];
  await recorded(productId, touched, call.by, deps, async () => {
    await deps.needs.copyRatings(productId, need.id, id);
    await deps.needs.moveEvidence(productId, need.id, id, pieceIds);
  });
  await startRecompute(call.product, [need.key, needKey], deps);
  return needKey;
}
