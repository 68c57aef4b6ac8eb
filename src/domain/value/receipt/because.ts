import type { Message, Receipt } from '../types';

/** One sentence as data: `key` takes the texts of `parts` in order ("… because {0} and {1}"). */
export interface Because {
  readonly key: 'because.nothing' | 'because.one' | 'because.two';
  readonly parts: readonly Message[];
}

/** Why the number is what it is, from the two largest lines that add to it. */
export function becauseOf(receipt: Receipt): Because {
  const parts = receipt.lines
    .filter(({ kind, amount }) => amount > 0 && (kind === 'need' || kind === 'enabler'))
    .sort((a, b) => b.amount - a.amount)
    .slice(0, 2)
    .map(({ message }) => ({ key: message.key.replace('receipt.', 'because.'), params: message.params }));
  if (parts.length === 0) return { key: 'because.nothing', parts };
  return { key: parts.length === 1 ? 'because.one' : 'because.two', parts };
}
