import { invalidField } from '../../app-error';
import { grouped } from '../../grouped';
import type { IsoDate } from '../../iso-date';
import { said } from '../../words/said';
import { accountWeight, medianRevenue } from '../demand';
import { checkDay } from './check-facts';
import type { AudienceFacts, HeardOfNeed } from './facts';
import { HeardFold } from './heard-fold';
import type { HeardPiece } from './heard-fold';
import type { ValueSettings } from './settings';

/** A piece with the need that it is about. */
export interface PieceFacts extends Omit<HeardPiece, 'revenue'> {
  readonly needKey: string;
}

export interface AccountFacts {
  readonly id: string;
  /** Yearly revenue; null = not known. */
  readonly revenue: number | null;
  /** The personas that its people are; none = not said. */
  readonly personas: readonly string[];
}

/** Everybody who could have spoken, and what was heard of whom (value model, parts A6 and C). */
export interface Heard {
  readonly heard: ReadonlyMap<string, HeardOfNeed>;
  readonly audience: ReadonlyMap<string, AudienceFacts>;
}

/**
 * Folds pieces into what each cell of need and persona has heard on the day `today`.
 * @throws AppError `invalid` for a day that is none, or a revenue that is no number
 */
export function foldPieces(
  pieces: readonly PieceFacts[],
  accounts: readonly AccountFacts[],
  personaIds: readonly string[],
  today: IsoDate,
  settings: ValueSettings,
): Heard {
  checkPieces(pieces, accounts, today);
  const revenues = new Map(accounts.map(({ id, revenue }) => [id, revenue]));
  const median = medianRevenue([...revenues.values()]);
  const folds = new Map(
    [...grouped(pieces, ({ needKey }) => needKey)].map(([needKey, ofNeed]) => {
      const fold = new HeardFold();
      for (const piece of ofNeed)
        fold.add({ ...piece, revenue: revenues.get(piece.accountId ?? '') ?? null });
      return [needKey, fold] as const;
    }),
  );
  const pairs = [...folds.values()].flatMap((fold) => fold.pairs());
  return {
    heard: new Map(
      [...folds].map(([needKey, fold]) => [needKey, heardOfNeed(fold, median, today, settings)] as const),
    ),
    audience: new Map(
      personaIds.map((personaId) => {
        const known = new Set(
          pairs.flatMap((pair) => (pair.personaId === personaId ? [pair.accountId] : [])),
        );
        for (const { id, personas } of accounts)
          if (personas.length === 0 || personas.includes(personaId)) known.add(id);
        let weight = 0;
        for (const id of [...known].sort())
          weight += accountWeight(revenues.get(id) ?? null, median, settings);
        return [personaId, { accounts: known.size, weight }] as const;
      }),
    ),
  };
}

function checkPieces(pieces: readonly PieceFacts[], accounts: readonly AccountFacts[], today: IsoDate): void {
  checkDay(today, () => 'today');
  pieces.forEach(({ on }, at) => {
    checkDay(on, () => `pieces[${at}].on`);
  });
  accounts.forEach(({ revenue }, at) => {
    if (revenue !== null && !Number.isFinite(revenue))
      throw invalidField(`accounts[${at}].revenue`, said('value.number'));
  });
}

function heardOfNeed(fold: HeardFold, median: number, today: IsoDate, settings: ValueSettings): HeardOfNeed {
  const facts = fold.facts(median, today, settings);
  const byPersona = [...facts].flatMap(([id, ofPersona]) => (id === null ? [] : [[id, ofPersona] as const]));
  return { byPersona: new Map(byPersona), none: facts.get(null) ?? null };
}
