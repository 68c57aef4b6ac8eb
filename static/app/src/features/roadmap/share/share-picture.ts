import { cardsByHorizon } from '@domain/roadmap/export-roadmap';
import type { ExportCard, RoadmapDocument } from '@domain/roadmap/export-roadmap';

const WIDTH = 1_600;
const EDGE = 40;
const GAP = 24;
const PAD = 16;
const LINE = 24;
const SMALL = 20;
const HEAD = 110;
const FAMILY = 'system-ui, sans-serif';
const fonts = {
  title: `600 32px ${FAMILY}`,
  note: `16px ${FAMILY}`,
  horizon: `600 20px ${FAMILY}`,
  headline: `600 17px ${FAMILY}`,
  words: `14px ${FAMILY}`,
} as const;
/** A picture is for slides: light, whatever the theme, and with enough contrast on paper. */
const colours = {
  page: '#ffffff',
  text: '#172b4d',
  subtle: '#505258',
  card: '#f7f8f9',
  edge: '#b7b9be',
} as const;
/** Cards in a column; a higher picture fits on no slide. */
const MOST_CARDS = 12;
const MOST_LINES = 3;

interface LaidCard {
  readonly headline: readonly string[];
  readonly words: readonly string[];
  readonly heightPx: number;
}

/**
 * The roadmap as a picture: a column for each horizon, a card for each line. Drawn on a canvas, so that nothing has
 * to be loaded from anywhere. `more` says how many cards did not fit.
 */
export async function roadmapPicture(
  shared: RoadmapDocument,
  more: (count: number) => string,
): Promise<Blob> {
  const groups = cardsByHorizon(shared);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser cannot draw pictures.');
  const columns = Math.max(1, groups.length);
  const widthPx = (WIDTH - 2 * EDGE - (columns - 1) * GAP) / columns;
  const laid = groups.map(({ horizon, cards }) => ({
    horizon,
    left: Math.max(0, cards.length - MOST_CARDS),
    cards: cards.slice(0, MOST_CARDS).map((card) => layCard(pen, card, widthPx - 2 * PAD)),
  }));
  const heights = laid.map(({ cards, left }) =>
    cards.reduce((sum, { heightPx }) => sum + heightPx + GAP / 2, LINE * 2 + (left > 0 ? LINE : 0)),
  );
  canvas.width = WIDTH;
  canvas.height = HEAD + Math.max(LINE, ...heights) + EDGE;
  pen.fillStyle = colours.page;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = 'top';
  write(pen, [shared.title], EDGE, EDGE, fonts.title, colours.text, LINE);
  write(pen, [shared.note], EDGE, EDGE + 42, fonts.note, colours.subtle, LINE);
  laid.forEach((column, at) => {
    const x = EDGE + at * (widthPx + GAP);
    let y = HEAD;
    write(pen, [column.horizon], x, y, fonts.horizon, colours.text, LINE);
    pen.fillStyle = colours.text;
    pen.fillRect(x, y + LINE + 2, widthPx, 2);
    y += LINE * 2 - 8;
    for (const card of column.cards) {
      pen.fillStyle = colours.card;
      pen.strokeStyle = colours.edge;
      pen.beginPath();
      pen.roundRect(x, y, widthPx, card.heightPx, 8);
      pen.fill();
      pen.stroke();
      const below = write(pen, card.headline, x + PAD, y + PAD, fonts.headline, colours.text, LINE);
      write(pen, card.words, x + PAD, below + 4, fonts.words, colours.subtle, SMALL);
      y += card.heightPx + GAP / 2;
    }
    if (column.left > 0) write(pen, [more(column.left)], x, y, fonts.words, colours.subtle, SMALL);
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('This browser cannot save pictures.'));
      else resolve(blob);
    }, 'image/png');
  });
}

function layCard(pen: CanvasRenderingContext2D, card: ExportCard, widthPx: number): LaidCard {
  pen.font = fonts.headline;
  const headline = wrapped(pen, card.headline, widthPx);
  pen.font = fonts.words;
  const words = card.words.flatMap((word) => wrapped(pen, word, widthPx));
  const wordsPx = words.length === 0 ? 0 : 4 + words.length * SMALL;
  return { headline, words, heightPx: 2 * PAD + headline.length * LINE + wordsPx };
}

/** Text in lines of a width; what does not fit into a few lines ends in dots. */
function wrapped(pen: CanvasRenderingContext2D, text: string, widthPx: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || pen.measureText(longer).width <= widthPx) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const shown = lines.slice(0, MOST_LINES).map((each) => cutTo(pen, each, widthPx));
  if (lines.length > MOST_LINES)
    shown[MOST_LINES - 1] = cutTo(pen, `${shown[MOST_LINES - 1] ?? ''} …`, widthPx);
  return shown;
}

function cutTo(pen: CanvasRenderingContext2D, text: string, widthPx: number): string {
  let shown = text;
  while (shown.length > 1 && pen.measureText(shown).width > widthPx) shown = `${shown.slice(0, -2)}…`;
  return shown;
}

/** Writes lines and gives where the next one would begin. */
function write(
  pen: CanvasRenderingContext2D,
  lines: readonly string[],
  x: number,
  y: number,
  font: string,
  colour: string,
  stepPx: number,
): number {
  pen.font = font;
  pen.fillStyle = colour;
  lines.forEach((line, at) => {
    pen.fillText(line, x, y + at * stepPx);
  });
  return y + lines.length * stepPx;
}
