import type { IsoDate } from '../iso-date';
import { HeardFold } from '../value/model/heard-fold';
import type { HeardPiece } from '../value/model/heard-fold';
import type { ValueSettings } from '../value/model/settings';
import type { HeardRecord } from '../value/product/knowledge';

/** One piece of evidence about one need. */
export interface PieceOfNeed extends HeardPiece {
  readonly id: string;
  readonly starred: boolean;
  readonly hasQuote: boolean;
}

export interface FoldedNeed {
  readonly heard: readonly HeardRecord[];
  /** Accounts that ask for the need, in whatever persona. */
  readonly asking: readonly string[];
  /** The best quote: starred before others, then the newest that supports the need; null without any. */
  readonly quoteId: string | null;
  /** Support tickets that speak for the need, by month, `2026-11`. */
  readonly tickets: Readonly<Record<string, number>>;
}

/** Folds the evidence of one need, piece by piece, so that a need with very many of them takes little memory. */
export class EvidenceFold {
  readonly #needId: string;
  readonly #fold = new HeardFold();
  readonly #pieces = new Map<string | null, { pieces: number; latestOn: IsoDate }>();
  readonly #tickets = new Map<string, number>();
  #quote: { readonly id: string; readonly starred: boolean; readonly on: IsoDate } | null = null;

  constructor(needId: string) {
    this.#needId = needId;
  }

  add(piece: PieceOfNeed): void {
    const counted = this.#pieces.get(piece.personaId) ?? { pieces: 0, latestOn: '' };
    this.#pieces.set(piece.personaId, counted);
    counted.pieces += 1;
    if (piece.on > counted.latestOn) counted.latestOn = piece.on;
    this.#fold.add(piece);
    if (piece.stance !== 'supports') return;
    if (piece.channel === 'support-ticket') {
      const month = piece.on.slice(0, 7);
      this.#tickets.set(month, (this.#tickets.get(month) ?? 0) + 1);
    }
    if (piece.hasQuote && this.#isBetterQuote(piece)) this.#quote = piece;
  }

  /**
   * What is kept of the need on a day.
   * @param median median yearly revenue of the product's accounts, 0 when none is known
   */
  result(median: number, settings: ValueSettings, today: IsoDate): FoldedNeed {
    return {
      heard: [...this.#fold.facts(median, today, settings)].map(([personaId, facts]) => ({
        needId: this.#needId,
        personaId,
        pieces: this.#pieces.get(personaId)?.pieces ?? 0,
        latestOn: this.#pieces.get(personaId)?.latestOn ?? '',
        facts,
        on: today,
        median,
      })),
      asking: this.#fold.asking(),
      quoteId: this.#quote?.id ?? null,
      tickets: Object.fromEntries(this.#tickets),
    };
  }

  #isBetterQuote(piece: PieceOfNeed): boolean {
    const best = this.#quote;
    if (best === null || piece.starred !== best.starred) return best === null || piece.starred;
    if (piece.on !== best.on) return piece.on > best.on;
    return piece.id < best.id;
  }
}
