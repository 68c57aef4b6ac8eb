import { AppError } from '../../domain/app-error';
import type { Account } from '../../domain/customers/account';
import { accountsIn, matchesRule } from '../../domain/customers/segment-rule';
import type { Segment } from '../../domain/customers/segment-rule';
import { isSegmentRule } from '../../domain/records/segment-rule';
import type { SegmentRule } from '../../domain/records/segment-rule';
import { surveyCounts } from '../../domain/surveys/survey-results';
import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import { inSegment } from '../../domain/customers/segment-knowledge';
import { asRecord } from '../../domain/records/kinds';
import type { SegmentStore } from '../../adapters/store/customers/segment-store';
import type { StoredRecord } from '../../adapters/store/records/stored-record';
import type { SurveyStore } from '../../adapters/store/surveys/survey-store';
import { productDay } from '../background';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { allRecords } from '../records/all-records';
import { said } from '../../domain/words/said';

export interface SegmentDeps extends KnowledgeDeps {
  readonly segments: SegmentStore;
  readonly surveys: SurveyStore;
}

/** Rules are asked about so many accounts; a product with more is beyond what one invocation holds. */
const MOST_ACCOUNTS = 20_000;

const MOST_SEGMENTS = 500;

/** What a segment says is read up to so many pieces, the newest of each part of its accounts. */
const MOST_PIECES = 20_000;

export interface KeptSegment extends Segment {
  readonly version: number;
}

export interface Segments {
  readonly segments: readonly (KeptSegment & { readonly accounts: number })[];
  readonly accounts: readonly Account[];
}

/** Of a segment whose rule is lost, as a file may bring one. */
const NOBODY: SegmentRule = { any: [] };

/** The segments with how many accounts each takes in now. */
export async function readSegments(call: Call, deps: SegmentDeps): Promise<Segments> {
  const productId = call.product.id;
  const [stored, accounts] = await Promise.all([
    allRecords(productId, 'segment', { where: {}, archived: false, limit: MOST_SEGMENTS }, deps),
    allAccounts(productId, deps),
  ]);
  const segments = stored.map((record) => {
    const segment = segmentAtHand(record);
    return { ...segment, accounts: accountsIn(segment, accounts).length };
  });
  return { segments, accounts };
}

/** How many accounts a rule takes in. */
export async function countAccounts(call: Call, rule: SegmentRule, deps: SegmentDeps): Promise<number> {
  const accounts = await allAccounts(call.product.id, deps);
  return accounts.filter((account) => matchesRule(rule, account)).length;
}

function segmentAtHand({ id, version, value }: StoredRecord): KeptSegment {
  const segment = asRecord('segment', value);
  return { ...segment, rule: isSegmentRule(value['rule']) ? segment.rule : NOBODY, id, version };
}

async function allAccounts(productId: string, deps: SegmentDeps): Promise<Account[]> {
  const query = { where: {}, archived: false, limit: MOST_ACCOUNTS };
  return (await allRecords(productId, 'account', query, deps)).map(({ id, value }) => ({
    ...asRecord('account', value),
    id,
  }));
}

/** The product as one segment's accounts tell it. @throws AppError `not-found` */
export async function productOfSegment(
  product: ProductModel,
  segmentId: string,
  deps: SegmentDeps,
): Promise<ProductModel> {
  const productId = product.knowledge.product.id;
  const stored = (await deps.records.read(productId, 'segment', [segmentId])).get(segmentId);
  if (stored?.state == null) {
    throw new AppError('not-found', said('customers.segment-gone'), {
      segmentId,
    });
  }
  const accounts = accountsIn(segmentAtHand(stored), await allAccounts(productId, deps));
  const ids = accounts.map((account) => account.id);
  const pairs = await deps.surveys.pairs(productId, 'importance-satisfaction', { from: null, to: null }, ids);
  const pieces = await deps.segments.pieces(productId, ids, MOST_PIECES);
  const day = productDay(product.knowledge.product, deps.clock);
  const answersOf = (needId: string, personaId: string) =>
    surveyCounts(pairs.filter((pair) => pair.needId === needId && pair.personaId === personaId));
  return productModel(inSegment(product.knowledge, pieces, answersOf, day), day);
}
