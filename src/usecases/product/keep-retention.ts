import type { IsoDate } from '../../domain/iso-date';
import { UNDO_DELETE_DAYS } from '../../domain/product/retention';
import { NEVER_LOOKED } from '../../domain/product/retention';
import type { DueBeside } from '../../adapters/store/product/due-beside-pieces';
import type { RetentionRule } from '../../domain/product/retention';
import { maskPersonalData } from '../../domain/evidence/text/mask';
import type { Authorship } from '../../ports/actor';
import type {
  ErasedPiece,
  RetentionStore,
  StoredRetention,
} from '../../adapters/store/product/retention-store';
import { byTheApp } from '../background';
import type { Background } from '../background';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recordAct } from '../records/record-history';
import type { Recording } from '../records/record-history';
import { startRecompute } from '../start-recompute';
import { maskTextsDue } from './keep-texts';
import type { KeptTextsDeps } from './keep-texts';

export interface RetentionDeps extends KnowledgeDeps {
  readonly retention: RetentionStore;
}

const DAY_MS = 86_400_000;
const AT_ONCE = 100;
/** Stop in time to let the invocation end by itself; the next night goes on. */
const RESERVE_MS = 20_000;

export interface RetentionPreview {
  readonly stored: StoredRetention;
  /** Pieces that would go tonight under each of the rules that were asked about. */
  readonly due: readonly number[];
  /** What else would be forgotten tonight under all of them. */
  readonly beside: DueBeside;
  readonly sources: readonly string[];
}

/** The rules in force, or those somebody tries, with what each would touch. */
export async function previewRetention(
  { product, by }: Call,
  tried: readonly RetentionRule[] | null,
  deps: RetentionDeps,
): Promise<RetentionPreview> {
  const productId = product.id;
  const stored = await deps.retention.read(productId);
  const rules = tried ?? stored.rules;
  const [due, beside, sources] = await Promise.all([
    Promise.all(rules.map((_, place) => deps.retention.countDue(productId, rules, place, by.day))),
    deps.retention.countBeside(productId, rules, by.day),
    deps.retention.sources(productId),
  ]);
  return { stored, due, beside, sources };
}

/** Puts rules in force from tonight on; false when somebody else has saved others since. */
export async function saveRetention(
  { product, by }: Call,
  request: { readonly version: number; readonly rules: readonly RetentionRule[] },
  deps: RetentionDeps,
): Promise<boolean> {
  const saved = await deps.retention.save(product.id, request.version, request.rules, by);
  if (saved) {
    // Other rules reach other texts: tonight all of them are looked through.
    await deps.retention.writeLook(product.id, NEVER_LOOKED);
    const facts = { state: 'rules', rules: request.rules.length };
    await recordAct(product.id, { kind: 'retention', recordId: product.id, facts }, by, deps);
  }
  return saved;
}

/** A piece without personal data; `names` are words that stand for the person. */
export function maskedPiece(piece: ErasedPiece, names: readonly string[]): ErasedPiece {
  const all = piece.author === '' ? names : [...names, piece.author];
  return {
    ...piece,
    text: maskPersonalData(piece.text, all).text,
    title: maskPersonalData(piece.title, all).text,
    author: '',
  };
}

/**
 * The nightly work: applies every product's rules and removes for good what was deleted too long ago to come
 * back. Each step is done once it is done, so whatever a stop leaves is for the next night.
 */
export async function applyRetention(
  deps: Background & Pick<RetentionDeps, 'retention'> & Pick<Recording, 'history'> & KeptTextsDeps,
): Promise<{ readonly masked: number; readonly removed: number; readonly purged: number }> {
  const sums = { masked: 0, removed: 0, purged: 0 };
  for (const one of await deps.knowledge.allProducts()) {
    const productId = one.id;
    const by = byTheApp(one, deps.clock);
    const { rules } = await deps.retention.read(productId);
    const before = sums.masked + sums.removed;
    const beside = await applyBeside(productId, rules, by.day, deps);
    // Before the pieces: whose names stand in other texts is known from their authors.
    const texts = await maskTextsDue(productId, rules, by, () => deps.remainingMs() > RESERVE_MS, deps);
    for (const [place, rule] of rules.entries()) {
      const count = await applyRule(productId, rules, place, by, deps);
      sums[rule.then === 'mask' ? 'masked' : 'removed'] += count;
    }
    const done = sums.masked + sums.removed - before;
    if (done + beside + texts > 0) {
      const act = {
        kind: 'retention' as const,
        recordId: productId,
        facts: {
          state: 'applied',
          pieces: done,
          ...(beside === 0 ? {} : { beside }),
          ...(texts === 0 ? {} : { texts }),
        },
      };
      await recordAct(productId, act, by, deps);
      const { product } = await deps.knowledge.load(productId);
      await startRecompute(product, 'all', deps);
    }
    const limit = by.at - UNDO_DELETE_DAYS * DAY_MS;
    while (deps.remainingMs() > RESERVE_MS) {
      const purged = await deps.retention.purge(productId, limit, AT_ONCE);
      sums.purged += purged;
      if (purged === 0) break;
    }
  }
  return sums;
}

/** Survey answers forget whose they are, and rejected rows go; gives how many. */
async function applyBeside(
  productId: string,
  rules: readonly RetentionRule[],
  day: IsoDate,
  deps: Background & Pick<RetentionDeps, 'retention'>,
): Promise<number> {
  let done = 0;
  while (rules.length > 0 && deps.remainingMs() > RESERVE_MS) {
    const some = await deps.retention.forgetBeside(productId, rules, day);
    if (some === 0) break;
    done += some;
  }
  return done;
}

async function applyRule(
  productId: string,
  rules: readonly RetentionRule[],
  place: number,
  by: Authorship,
  deps: Background & Pick<RetentionDeps, 'retention'>,
): Promise<number> {
  let done = 0;
  while (deps.remainingMs() > RESERVE_MS) {
    const due = await deps.retention.pieceDue(productId, rules, place, by.day, AT_ONCE);
    if (due.length === 0) break;
    if (rules[place]?.then === 'delete')
      await deps.retention.remove(
        productId,
        due.map(({ id }) => id),
      );
    else
      await deps.retention.mask(
        productId,
        due.map((piece) => maskedPiece(piece, [])),
        by,
      );
    done += due.length;
  }
  return done;
}
