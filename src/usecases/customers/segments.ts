import { AppError } from '../../domain/app-error';
import type { Account } from '../../domain/customers/account';
import { accountsIn, matchesRule } from '../../domain/customers/segment-rule';
import type { SegmentRule } from '../../domain/records/segment-rule';
import { surveyCounts } from '../../domain/surveys/survey-results';
import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import { inSegment } from '../../domain/customers/segment-knowledge';
import type { Actor } from '../../ports/actor';
import type { SegmentStore, StoredSegment } from '../../ports/customers/segment-store';
import type { SurveyStore } from '../../ports/surveys/survey-store';
import { today } from '../background';
import { productAtHand } from '../product-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recorded } from '../records/record-history';

export interface SegmentDeps extends KnowledgeDeps {
  readonly segments: SegmentStore;
  readonly surveys: SurveyStore;
}

/** Rules are asked about so many accounts; a product with more is beyond what one invocation holds. */
const MOST_ACCOUNTS = 20_000;

/** What a segment says is read up to so many pieces, the newest of each part of its accounts. */
const MOST_PIECES = 20_000;

export interface Segments {
  readonly segments: readonly (StoredSegment & { readonly accounts: number })[];
  readonly accounts: readonly Account[];
}

/** The segments with how many accounts each takes in now. */
export async function readSegments(projectId: string, actor: Actor, deps: SegmentDeps): Promise<Segments> {
  const { productId } = (await productAtHand(projectId, actor, deps)).catalogue;
  const [stored, accounts] = await Promise.all([
    deps.segments.list(productId),
    deps.segments.accounts(productId, MOST_ACCOUNTS),
  ]);
  const segments = stored.map((one) => ({ ...one, accounts: accountsIn(one, accounts).length }));
  return { segments, accounts };
}

/** How many accounts a rule takes in. */
export async function countAccounts(
  projectId: string,
  rule: SegmentRule,
  actor: Actor,
  deps: SegmentDeps,
): Promise<number> {
  const { productId } = (await productAtHand(projectId, actor, deps)).catalogue;
  const accounts = await deps.segments.accounts(productId, MOST_ACCOUNTS);
  return accounts.filter((account) => matchesRule(rule, account)).length;
}

/** Stores a segment on the version that the person saw; false when somebody else was faster. */
export async function saveSegment(
  projectId: string,
  segment: StoredSegment,
  actor: Actor,
  deps: SegmentDeps,
): Promise<boolean> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const saved = await recorded(catalogue.productId, [{ kind: 'segment', ids: [segment.id] }], by, deps, () =>
    deps.segments.save(catalogue.productId, segment, by),
  );
  if (saved || segment.version > 0) return saved;
  // Sent twice: the first time has stored it already.
  return (await deps.segments.list(catalogue.productId)).some((one) => one.id === segment.id);
}

/** The product as one segment's accounts tell it. @throws AppError `not-found` */
export async function productOfSegment(
  product: ProductModel,
  segmentId: string,
  deps: SegmentDeps,
): Promise<ProductModel> {
  const productId = product.knowledge.product.id;
  const segment = (await deps.segments.list(productId)).find((one) => one.id === segmentId);
  if (segment === undefined) {
    throw new AppError('not-found', 'This segment does not exist any more. Choose another one.', {
      segmentId,
    });
  }
  const accounts = accountsIn(segment, await deps.segments.accounts(productId, MOST_ACCOUNTS));
  const ids = accounts.map((account) => account.id);
  const pairs = await deps.surveys.pairs(productId, 'importance-satisfaction', { from: null, to: null }, ids);
  const pieces = await deps.segments.pieces(productId, ids, MOST_PIECES);
  const day = today(deps.clock);
  const answersOf = (needId: string, personaId: string) =>
    surveyCounts(pairs.filter((pair) => pair.needId === needId && pair.personaId === personaId));
  return productModel(inSegment(product.knowledge, pieces, answersOf, day), day);
}
