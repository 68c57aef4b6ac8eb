import { AppError } from '@domain/app-error';

/** Pixels of the picture for each unit of the drawing: sharp on a slide, too. */
const SCALE = 2;
/** Browsers draw no larger canvas than this on a side. */
const MOST_PIXELS = 16_000;

/** A drawing under construction: parts are SVG text, sizes are in CSS pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly string[];
}

/** The colour that a design token has in the theme of the page; a picture knows no tokens. */
export function tokenColour(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim() || '#000';
}

/** Text as it may stand in SVG. */
export function svgText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);
}

/** Lines of a text that fit into a width, in a font as CSS writes it; a word longer than the line is cut. */
export function wrapText(text: string, width: number, font: string): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return [text];
  pen.font = font;
  const fits = (line: string): boolean => pen.measureText(line).width <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line) && line.length > 1) {
      let length = line.length - 1;
      while (length > 1 && !fits(line.slice(0, length))) length -= 1;
      lines.push(line.slice(0, length));
      line = line.slice(length);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * The drawing as PNG, painted by the browser itself: the picture holds text and shapes only, so nothing is
 * fetched and the content security policy of the page stays as it is.
 * @throws AppError `unavailable` when the browser cannot paint it
 */
export async function paintPng({ width, height, parts }: Drawing): Promise<Blob> {
  const scale = Math.min(SCALE, MOST_PIXELS / Math.max(width, height));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">${parts.join('')}</svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch (cause) {
    throw new AppError('unavailable', 'The browser could not draw this picture.', {}, cause);
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new AppError('unavailable', 'The browser could not draw this picture.');
  return blob;
}
