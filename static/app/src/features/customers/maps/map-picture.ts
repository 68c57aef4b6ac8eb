import { EMPATHY_BOXES, JOURNEY_ROWS } from '@domain/records/map';
import { notesIn, stagesInOrder } from '@domain/customers/maps/customer-map';
import type { CustomerMap, MapNote } from '@domain/customers/maps/customer-map';
import type { MapKind } from '@domain/records/map';
import type { WorkItem } from '@domain/items/work-item';
import type { BackingPiece, EmotionPoint } from '@contract/customers/map-views';
import type { Text } from '../../../i18n/text';
import { curvePaths, feelingWords } from './emotion-curve';
import { paintPng, svgText, tokenColour, wrapText } from './svg-picture';
import type { Drawing } from './svg-picture';

interface MapOnPaper {
  readonly kind: MapKind;
  readonly map: CustomerMap;
  readonly curve: readonly EmotionPoint[];
  readonly persona: string;
  readonly workOf: ReadonlyMap<string, readonly WorkItem[]>;
  readonly pieces: ReadonlyMap<string, BackingPiece>;
}

const EDGE = 24;
const GAP = 12;
const LINE = 18;
const COLUMN = 236;
const HEAD_COLUMN = 176;
const CURVE = 110;
const FONT = '"Atlassian Sans", ui-sans-serif, system-ui, sans-serif';

/** A map as a picture in the colours of the page, with everything a colleague needs who was not there. */
export async function drawMap(map: MapOnPaper, text: Text): Promise<Blob> {
  return paintPng(map.kind === 'empathy' ? empathyDrawing(map, text) : journeyDrawing(map, text));
}

function empathyDrawing(paper: MapOnPaper, text: Text): Drawing {
  const columns = 4;
  const width = EDGE * 2 + columns * COLUMN + (columns - 1) * GAP;
  const parts = [title(paper, text)];
  let top = EDGE + 40;
  for (let from = 0; from < EMPATHY_BOXES.length; from += columns) {
    const boxes = EMPATHY_BOXES.slice(from, from + columns).map((row, at) => {
      const x = EDGE + at * (COLUMN + GAP);
      const cell = cellOf(notesIn(paper.map, { stageId: null, row }), x, top + 34, paper, text);
      return { row, x, cell };
    });
    const height = Math.max(90, ...boxes.map(({ cell }) => cell.height)) + 46;
    for (const { row, x, cell } of boxes) {
      parts.push(box(x, top, COLUMN, height, '--ds-surface-sunken'));
      parts.push(words(text.t(`map.row.${row}`), x + 12, top + 24, { bold: true }), ...cell.parts);
    }
    top += height + GAP;
  }
  return framed(width, top + EDGE - GAP, parts);
}

function journeyDrawing(paper: MapOnPaper, text: Text): Drawing {
  const stages = stagesInOrder(paper.map);
  const columnAt = (at: number): number => EDGE + HEAD_COLUMN + at * (COLUMN + GAP);
  const width = columnAt(Math.max(1, stages.length)) - GAP + EDGE;
  const parts = [title(paper, text)];
  let top = EDGE + 40;
  stages.forEach((stage, at) => {
    parts.push(box(columnAt(at), top, COLUMN, 32, '--ds-background-neutral'));
    parts.push(words(stage.name, columnAt(at) + 12, top + 21, { bold: true, width: COLUMN - 24 }));
  });
  top += 32 + GAP;
  parts.push(words(text.t('map.curve'), EDGE, top + 20, { bold: true, width: HEAD_COLUMN - 12 }));
  parts.push(...curveParts(paper, text, columnAt, top));
  top += CURVE + GAP;
  for (const row of JOURNEY_ROWS) {
    const cells = stages.map((stage, at) =>
      cellOf(notesIn(paper.map, { stageId: stage.id, row }), columnAt(at), top, paper, text),
    );
    const height = Math.max(28, ...cells.map((cell) => cell.height));
    parts.push(words(text.t(`map.row.${row}`), EDGE, top + 20, { bold: true, width: HEAD_COLUMN - 12 }));
    parts.push(...cells.flatMap((cell) => cell.parts), rule(EDGE, width - EDGE, top + height + GAP / 2));
    top += height + GAP;
  }
  parts.push(words(text.t('map.needs'), EDGE, top + 20, { bold: true, width: HEAD_COLUMN - 12 }));
  const lines = stages.map((stage, at) => {
    const needs = stage.needKeys.map((key) => [key, ...workKeys(key, paper)].join(' · '));
    parts.push(...needs.map((need, line) => words(need, columnAt(at) + 12, top + 20 + line * LINE)));
    return needs.length;
  });
  return framed(width, top + Math.max(1, ...lines) * LINE + EDGE, parts);
}

function curveParts(
  { map, curve }: MapOnPaper,
  text: Text,
  columnAt: (at: number) => number,
  top: number,
): string[] {
  const points = stagesInOrder(map).map((stage, at) => {
    const point = curve.find((one) => one.stageId === stage.id);
    return { x: columnAt(at) + COLUMN / 2, emotion: point?.emotion ?? null, pieces: point?.pieces ?? 0 };
  });
  const toY = (emotion: number): number => top + CURVE / 2 - emotion * (CURVE / 2 - 30);
  const stroke = tokenColour('--ds-border-information');
  return [
    rule(columnAt(0), columnAt(points.length) - GAP, top + CURVE / 2),
    ...curvePaths(points, toY).map((d) => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="3"/>`),
    ...points.flatMap(({ x, emotion, pieces }) => {
      const y = toY(emotion ?? 0);
      return [
        emotion === null ? '' : `<circle cx="${String(x)}" cy="${String(y)}" r="6" fill="${stroke}"/>`,
        words(feelingWords(emotion, pieces, text), x, y + 24, { small: true, centre: true }),
      ];
    }),
  ];
}

/** The notes of one cell from a place downwards, and how high they are together. */
function cellOf(
  notes: readonly MapNote[],
  x: number,
  top: number,
  paper: MapOnPaper,
  { t }: Text,
): { readonly parts: string[]; readonly height: number } {
  const parts: string[] = [];
  let y = top;
  for (const note of notes) {
    const lines = wrapText(note.text, COLUMN - 40, `14px ${FONT}`);
    const backed = note.evidenceIds.filter((id) => paper.pieces.has(id)).length;
    const work = note.needKey === null ? [] : workKeys(note.needKey, paper);
    const below = [backed === 0 ? t('state.assumed') : t('map.note.backed', { count: backed }), ...work];
    const height = (lines.length + 1) * LINE + 14;
    parts.push(box(x + 8, y, COLUMN - 16, height, '--ds-surface-raised', '--ds-border'));
    lines.forEach((line, at) => parts.push(words(line, x + 18, y + 20 + at * LINE)));
    parts.push(
      words(below.join(' · '), x + 18, y + 20 + lines.length * LINE, { small: true, width: COLUMN - 40 }),
    );
    y += height + 6;
  }
  return { parts, height: y - top };
}

function workKeys(needKey: string, { workOf }: MapOnPaper): string[] {
  return (workOf.get(needKey) ?? []).slice(0, 3).map((item) => item.key);
}

function title({ kind, persona }: MapOnPaper, { t }: Text): string {
  return words(t('map.name', { kind: t(`map.kind.${kind}`), persona }), EDGE, EDGE + 18, {
    bold: true,
    size: 20,
  });
}

interface WordStyle {
  readonly bold?: boolean;
  readonly small?: boolean;
  readonly centre?: boolean;
  readonly size?: number;
  /** Cut at this width. */
  readonly width?: number;
}

function words(text: string, x: number, y: number, style: WordStyle = {}): string {
  const size = style.size ?? (style.small === true ? 12 : 14);
  const weight = style.bold === true ? 600 : 400;
  const font = `${String(weight)} ${String(size)}px ${FONT}`;
  const [first = '', ...rest] = style.width === undefined ? [text] : wrapText(text, style.width, font);
  const shown = rest.length === 0 ? first : `${first}…`;
  const colour = tokenColour(style.small === true ? '--ds-text-subtle' : '--ds-text');
  const anchor = style.centre === true ? ' text-anchor="middle"' : '';
  return `<text x="${String(x)}" y="${String(y)}" font-family="${svgText(FONT)}" font-size="${String(size)}" font-weight="${String(weight)}" fill="${colour}"${anchor}>${svgText(shown)}</text>`;
}

function box(x: number, y: number, width: number, height: number, fill: string, stroke?: string): string {
  const line = stroke === undefined ? '' : ` stroke="${tokenColour(stroke)}"`;
  return `<rect x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}" rx="6" fill="${tokenColour(fill)}"${line}/>`;
}

function rule(from: number, to: number, y: number): string {
  return `<line x1="${String(from)}" x2="${String(to)}" y1="${String(y)}" y2="${String(y)}" stroke="${tokenColour('--ds-border')}"/>`;
}

function framed(width: number, height: number, parts: readonly string[]): Drawing {
  return { width, height, parts: [box(0, 0, width, height, '--ds-surface'), ...parts] };
}
