/** How far a sign may reach: emoji of families and flags, letters with many marks. */
const LONGEST_SIGN = 64;
let segmenter: Intl.Segmenter | undefined;

/** At most `most` UTF-16 units of a text, never cut inside a sign: not in a pair, an emoji or a letter with marks. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const from = Math.max(0, most - LONGEST_SIGN);
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  let end = from;
  for (const { index, segment } of segmenter.segment(text.slice(from, most + LONGEST_SIGN))) {
    if (from + index + segment.length > most) break;
    end = from + index + segment.length;
  }
  return text.slice(0, end);
}
