import { AppError, invalidField } from '../app-error';
import { inverse } from './linear-solve';

/** Strength of each thing by who was preferred to whom. */
export interface BradleyTerry {
  /** Log ability; the first thing is 0. */
  readonly logAbility: readonly number[];
  /** Standard error of the log ability; 0 for the first. */
  readonly standardError: readonly number[];
  /** exp(log ability), normalised to sum 1. */
  readonly share01: readonly number[];
}

/**
 * Bradley–Terry model (Biometrika 39, 1952), fitted by Hunter's minorisation (Ann. Statist. 32, 2004).
 * @param wins `wins[i][j]` = how often i was preferred to j.
 * @throws AppError `invalid` when not square, an entry is negative, or a group is never beaten by the rest
 *   (then no finite strengths exist; Ford 1957).
 */
export function bradleyTerry(wins: readonly (readonly number[])[]): BradleyTerry {
  const size = wins.length;
  if (size < 2 || wins.some((row) => row.length !== size))
    throw invalidField('wins', 'The counts must be square.');
  wins.forEach((row, i) => {
    row.forEach((count, j) => {
      if (!(count >= 0 && Number.isFinite(count)))
        throw invalidField(`wins[${i}][${j}]`, 'A count must be 0 or more.');
    });
  });
  checkConnected(wins);
  const won = (i: number, j: number) => (i === j ? 0 : (wins[i]?.[j] ?? 0));
  const games = (i: number, j: number) => won(i, j) + won(j, i);
  const all = wins.map((_, index) => index);
  const total = all.map((i) => all.reduce((sum, j) => sum + won(i, j), 0));
  let ability = all.map(() => 1 / size);
  for (let round = 0; round < 100000; round++) {
    const raw = all.map((i) => {
      const own = ability[i] ?? 0;
      const load = all.reduce((sum, j) => (i === j ? sum : sum + games(i, j) / (own + (ability[j] ?? 0))), 0);
      return (total[i] ?? 0) / load;
    });
    const sum = raw.reduce((a, b) => a + b, 0);
    const next = raw.map((entry) => entry / sum);
    const change = next.reduce(
      (most, entry, i) => Math.max(most, Math.abs(entry / (ability[i] ?? 1) - 1)),
      0,
    );
    ability = next;
    if (change < 1e-13) break;
  }
  const first = ability[0] ?? 1;
  return {
    logAbility: ability.map((entry) => Math.log(entry / first)),
    standardError: standardErrors(ability, games),
    share01: ability,
  };
}

/** From the information matrix of the log abilities with the first held at 0. */
function standardErrors(ability: readonly number[], games: (i: number, j: number) => number): number[] {
  const others = ability.map((_, index) => index).slice(1);
  const curvature = (i: number, j: number) => {
    const a = ability[i] ?? 0;
    const b = ability[j] ?? 0;
    return (games(i, j) * a * b) / (a + b) ** 2;
  };
  const information = others.map((i) =>
    others.map((j) => {
      if (i !== j) return -curvature(i, j);
      return ability.reduce((sum, _, other) => (other === i ? sum : sum + curvature(i, other)), 0);
    }),
  );
  const variance = inverse(information);
  return [0, ...others.map((_, index) => Math.sqrt(variance[index]?.[index] ?? 0))];
}

/** Everyone must reach everyone by wins, or a strength would be infinite. */
function checkConnected(wins: readonly (readonly number[])[]): void {
  for (const forward of [true, false]) {
    const reached = new Set([0]);
    for (const i of reached) {
      wins.forEach((_, j) => {
        const beaten = forward ? wins[i]?.[j] : wins[j]?.[i];
        if (i !== j && (beaten ?? 0) > 0) reached.add(j);
      });
    }
    if (reached.size < wins.length) {
      throw new AppError(
        'invalid',
        'Some were never, or always, preferred to all the rest; compare them more.',
        {
          path: 'wins',
        },
      );
    }
  }
}
