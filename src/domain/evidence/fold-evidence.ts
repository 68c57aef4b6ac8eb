import { STRENGTH_POINTS } from './evidence';
import type { Strength } from '../records/evidence';
import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';
import { accountWeight, decay01 } from '../value/demand';
import type { EvidenceType } from '../records/evidence-type';
import type { ModelParams } from '../value/types';
import type { HeardRecord } from '../value/product/knowledge';

/** One piece of evidence about one need. */
export interface PieceOfNeed {
  readonly id: string;
  readonly personaId: string | null;
  readonly accountId: string | null;
  readonly annualRevenue: number | null;
  readonly evidenceType: EvidenceType;
  readonly stance: 'supports' | 'contradicts';
  readonly strength: Strength | null;
  readonly saidOn: IsoDate;
  readonly starred: boolean;
  readonly hasQuote: boolean;
}

export interface FoldedNeed {
  readonly heard: readonly HeardRecord[];
  /** Accounts that ask for the need, in whatever persona. */
  readonly asking: readonly string[];
  /** The best quote: starred before others, then the newest that supports the need; null without any. */
  readonly quoteId: string | null;
}

type DemandParams = Pick<ModelParams, 'demandHalfLifeDays' | 'accountWeightExponent' | 'accountWeightCap'>;

interface Voice {
  readonly annualRevenue: number | null;
  /** Latest day of a supporting piece by its strength: the loudest is one of them, whatever the half-life. */
  readonly latest: Map<1 | 2 | 3, IsoDate>;
}

interface Persona {
  readonly voices: Map<string, Voice>;
  readonly types: Set<EvidenceType>;
  pieces: number;
  latestOn: IsoDate;
}

const NO_ACCOUNT = '';

/** Folds the evidence of one need, piece by piece, so that a need with very many of them takes little memory. */
export class EvidenceFold {
  readonly #needId: string;
  readonly #personas = new Map<string | null, Persona>();
  #quote: { readonly id: string; readonly starred: boolean; readonly saidOn: IsoDate } | null = null;

  constructor(needId: string) {
    this.#needId = needId;
  }

  add(piece: PieceOfNeed): void {
    const persona = this.#personaOf(piece.personaId);
    persona.pieces += 1;
    if (piece.saidOn > persona.latestOn) persona.latestOn = piece.saidOn;
    const account = piece.accountId ?? NO_ACCOUNT;
    const voice = persona.voices.get(account) ?? { annualRevenue: piece.annualRevenue, latest: new Map() };
    persona.voices.set(account, voice);
    if (piece.stance === 'contradicts') return;
    persona.types.add(piece.evidenceType);
    const points = STRENGTH_POINTS[piece.strength ?? 'nice'];
    if (piece.saidOn > (voice.latest.get(points) ?? '')) voice.latest.set(points, piece.saidOn);
    if (piece.hasQuote && this.#isBetterQuote(piece)) this.#quote = piece;
  }

  /** Accounts heard in each persona, whether they asked for the need or spoke against it. */
  pairs(): { readonly personaId: string; readonly accountId: string }[] {
    return [...this.#personas].flatMap(([personaId, { voices }]) =>
      personaId === null ? [] : named(voices).map(([accountId]) => ({ personaId, accountId })),
    );
  }

  /**
   * What is kept of the need on a day.
   * @param medians median yearly revenue of the accounts heard in each persona, 0 when none is known
   */
  result(medians: ReadonlyMap<string, number>, params: DemandParams, today: IsoDate): FoldedNeed {
    const personas = [...this.#personas].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
    return {
      heard: personas.map(([personaId, persona]) => {
        const median = medians.get(personaId ?? '') ?? 0;
        return {
          needId: this.#needId,
          personaId,
          pieces: persona.pieces,
          latestOn: persona.latestOn,
          types: [...persona.types].sort(),
          loudness: loudnessOf(persona.voices, median, params, today),
          on: today,
          median,
          anonymous: persona.voices.has(NO_ACCOUNT),
        };
      }),
      asking: this.#asking(),
      quoteId: this.#quote?.id ?? null,
    };
  }

  #asking(): string[] {
    const asking = [...this.#personas.values()].flatMap(({ voices }) =>
      named(voices).flatMap(([accountId, { latest }]) => (latest.size > 0 ? [accountId] : [])),
    );
    return [...new Set(asking)].sort();
  }

  #personaOf(personaId: string | null): Persona {
    const known = this.#personas.get(personaId);
    if (known !== undefined) return known;
    const fresh: Persona = { voices: new Map(), types: new Set(), pieces: 0, latestOn: '' };
    this.#personas.set(personaId, fresh);
    return fresh;
  }

  #isBetterQuote(piece: PieceOfNeed): boolean {
    const best = this.#quote;
    if (best === null || piece.starred !== best.starred) return best === null || piece.starred;
    if (piece.saidOn !== best.saidOn) return piece.saidOn > best.saidOn;
    return piece.id < best.id;
  }
}

/**
 * The upper part of demonstrated demand (value model, step 2): Σ over accounts of max(importance/3 · decay) ·
 * weight. Pieces without an account speak together as one unknown account, so that they cannot shout.
 */
function loudnessOf(
  voices: ReadonlyMap<string, Voice>,
  median: number,
  params: DemandParams,
  today: IsoDate,
): number {
  // By account, not by arrival, so that the order of arrival never changes a bit.
  return [...voices].sort(byName).reduce((sum, [account, { annualRevenue, latest }]) => {
    const loudest = [...latest].reduce(
      (most, [points, saidOn]) =>
        Math.max(most, (points / 3) * decay01(daysBetween(saidOn, today), params.demandHalfLifeDays)),
      0,
    );
    return sum + loudest * accountWeight(account === NO_ACCOUNT ? null : annualRevenue, median, params);
  }, 0);
}

function named(voices: ReadonlyMap<string, Voice>): [string, Voice][] {
  return [...voices].filter(([account]) => account !== NO_ACCOUNT);
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
