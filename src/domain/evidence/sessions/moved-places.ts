/** A stretch of characters that stands in both texts. */
interface Kept {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Two texts that differ in more words than this are compared no further: what they share counts as unrelated. */
const MOST_EDITS = 1_000;

/**
 * Says where a stretch of a text stands after an edit; null where something in it was changed. Texts are compared word
 * by word (Myers, "An O(ND) difference algorithm", 1986) between what their beginnings and ends share.
 */
export function movesOf(before: string, after: string): (from: number, to: number) => number | null {
  const kept = keptStretches(before, after);
  return (from, to) => {
    const around = kept.find((one) => one.before <= from && to <= one.before + one.length);
    return around === undefined ? null : around.after + (from - around.before);
  };
}

function keptStretches(before: string, after: string): readonly Kept[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  const middle = keptWords(
    wordsOf(before.slice(head, before.length - tail)),
    wordsOf(after.slice(head, after.length - tail)),
  ).map((one) => ({ ...one, before: one.before + head, after: one.after + head }));
  return joined([
    { before: 0, after: 0, length: head },
    ...middle,
    { before: before.length - tail, after: after.length - tail, length: tail },
  ]);
}

/** Stretches that go on where another one ends, in both texts, are one. */
function joined(stretches: readonly Kept[]): readonly Kept[] {
  const all: Kept[] = [];
  for (const next of stretches) {
    const last = all.at(-1);
    const goesOn =
      last !== undefined &&
      last.before + last.length === next.before &&
      last.after + last.length === next.after;
    if (goesOn) all[all.length - 1] = { ...last, length: last.length + next.length };
    else if (next.length > 0) all.push(next);
  }
  return all;
}

interface Word {
  readonly text: string;
  readonly at: number;
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+|\s+|./gsu), ({ 0: word, index }) => ({
    text: word,
    at: index,
  }));
}

function keptWords(before: readonly Word[], after: readonly Word[]): readonly Kept[] {
  const reach = Math.min(before.length + after.length, MOST_EDITS);
  /** How far the best way on each diagonal has come, after each number of edits. */
  const ways: Int32Array[] = [];
  let last = new Int32Array(2 * reach + 3);
  for (let edits = 0; edits <= reach; edits += 1) {
    ways.push(last.slice());
    const next = last.slice();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = diagonal + reach + 1;
      const [left, right] = [last[at - 1] ?? 0, last[at + 1] ?? 0];
      let x = diagonal === -edits || (diagonal !== edits && left < right) ? right : left + 1;
      while (x < before.length && before[x]?.text === after[x - diagonal]?.text) x += 1;
      next[at] = x;
      if (x >= before.length && x - diagonal >= after.length) return walkedBack(before, after, ways, reach);
    }
    last = next;
  }
  return [];
}

/** The words that both texts share, by the way that was found, from its end to its beginning. */
function walkedBack(
  before: readonly Word[],
  after: readonly Word[],
  ways: readonly Int32Array[],
  reach: number,
): readonly Kept[] {
  const kept: Kept[] = [];
  let [x, y] = [before.length, after.length];
  for (let edits = ways.length - 1; edits >= 0; edits -= 1) {
    const way = ways[edits];
    const diagonal = x - y;
    const at = diagonal + reach + 1;
    const [left, right] = [way?.[at - 1] ?? 0, way?.[at + 1] ?? 0];
    const from = diagonal === -edits || (diagonal !== edits && left < right) ? diagonal + 1 : diagonal - 1;
    const cameX = edits === 0 ? 0 : (way?.[from + reach + 1] ?? 0);
    const cameY = edits === 0 ? 0 : cameX - from;
    while (x > cameX && y > cameY) {
      x -= 1;
      y -= 1;
      const [one, other] = [before[x], after[y]];
      if (one !== undefined && other !== undefined)
        kept.push({ before: one.at, after: other.at, length: one.text.length });
    }
    [x, y] = [cameX, cameY];
  }
  return kept.reverse();
}
