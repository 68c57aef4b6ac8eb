import type { Text } from '../../../i18n/text';

/** A difference with its sign; one that rounds to nothing is neither more nor less. */
export function signed(value: number, digits: number, number: Text['number']): string {
  const shown = number(Math.abs(value), digits);
  if (Number(Math.abs(value).toFixed(digits)) === 0) return `±${shown}`;
  return value > 0 ? `+${shown}` : `−${shown}`;
}
