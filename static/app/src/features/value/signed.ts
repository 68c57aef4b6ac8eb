/** A difference with its sign, to one place; what rounds to nothing has none. */
export function signed(difference: number, number: (value: number) => string): string {
  const rounded = Math.round(difference * 10) / 10;
  if (rounded === 0) return number(0);
  return rounded > 0 ? `+${number(rounded)}` : number(rounded);
}
