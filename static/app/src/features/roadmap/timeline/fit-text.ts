const NARROW = new Set('iljtfrI.,:;\'"!|()[]{} -/\\');
const WIDE = new Set('mwMW@%&—…');

/**
 * As much of a text as is sure to fit into so many CSS pixels at the body's size, with an ellipsis where it was cut.
 * Reckoned from rough widths of letters: letting the browser clip each of some hundred names takes a clip for each,
 * which every frame of scrolling then pays for.
 */
export function fitText(text: string, px: number): string {
  let width = 0;
  let fits = 0;
  for (const letter of text) {
    width += widthOf(letter);
    if (width > px) return `${text.slice(0, fits).trimEnd()}…`;
    // One letter is kept back for the ellipsis.
    if (width <= px - ELLIPSIS_PX) fits += letter.length;
  }
  return text;
}

const ELLIPSIS_PX = 12;

/** Width of a letter in CSS pixels at 14 px, rather too wide than too narrow. */
export function widthOf(letter: string): number {
  if (NARROW.has(letter)) return 5;
  if (WIDE.has(letter)) return 13;
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 15;
  return letter >= 'A' && letter <= 'Z' ? 10 : 8.2;
}
