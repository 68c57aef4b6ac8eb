/**
 * Rounds amounts to whole units so that they sum to the rounded total exactly: each is rounded down, and the
 * units still missing go to the largest remainders (Hamilton's method, 1792). A billionth is added before, so that the
 * last bits of a sum decide nothing.
 * @returns whole units of 10^−digits per amount, and of the total.
 */
export function roundToTotal(
  amounts: readonly number[],
  total: number,
  digits: number,
): { readonly units: number[]; readonly totalUnits: number } {
  const scale = 10 ** digits;
  const totalUnits = toUnits(total, digits);
  const units = amounts.map((amount) => Math.floor(amount * scale + LAST_BITS));
  let missing = totalUnits;
  for (const unit of units) missing -= unit;
  const byRemainder = amounts
    .map((amount, index) => ({ index, remainder: amount * scale - (units[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const step = Math.sign(missing);
  // Taking back (only by the last bits of the sum) begins at the smallest remainder.
  const order = step < 0 ? byRemainder.reverse() : byRemainder;
  for (let given = 0; given < Math.abs(missing) && order.length > 0; given++) {
    const index = order[given % order.length]?.index ?? 0;
    units[index] = (units[index] ?? 0) + step;
  }
  return { units: units.map(withoutMinusZero), totalUnits };
}

/** A number in whole units of 10^−digits, rounded half up. */
export function toUnits(amount: number, digits: number): number {
  return withoutMinusZero(Math.round(amount * 10 ** digits + LAST_BITS));
}

const LAST_BITS = 1e-9;

function withoutMinusZero(unit: number): number {
  return unit === 0 ? 0 : unit;
}
