import { amount, group, list, oneOf, ref, text } from './field';
import { record } from './kind';

/** What a persona says, thinks, does … (empathy map after Gray, Brown and Macanufo 2010). */
export const EMPATHY_BOXES = ['says', 'thinks', 'does', 'feels', 'hears', 'sees', 'pains', 'gains'] as const;
/** The rows of a journey map; needs and work items hang under each stage besides. */
export const JOURNEY_ROWS = ['touchpoints', 'actions', 'thoughts', 'pains', 'opportunities'] as const;
export const MAP_ROWS = {
  empathy: EMPATHY_BOXES,
  journey: JOURNEY_ROWS,
} as const satisfies Record<MapKind, readonly string[]>;

export const MAP_KINDS = ['empathy', 'journey'] as const;
export type MapKind = (typeof MAP_KINDS)[number];
export type MapRow = (typeof EMPATHY_BOXES)[number] | (typeof JOURNEY_ROWS)[number];

/** A map has at most so many notes and stages: more fit on no screen and into no row of the store. */
export const MOST_NOTES = 400;
export const MOST_STAGES = 20;

/** As much of a map as tells whether it is whole. */
interface MapShape {
  readonly stages: readonly { readonly id: string }[];
  readonly notes: readonly { readonly row: MapRow; readonly stageId: string | null }[];
}

/** Whether every note stands in a row of this kind of map, under a stage that is there. */
export function isWhole(kind: MapKind, map: MapShape): boolean {
  const rows: readonly string[] = MAP_ROWS[kind];
  const stages = new Set(map.stages.map((stage) => stage.id));
  if (kind === 'empathy' && stages.size > 0) return false;
  return map.notes.every(
    (note) =>
      rows.includes(note.row) &&
      (kind === 'empathy' ? note.stageId === null : note.stageId !== null && stages.has(note.stageId)),
  );
}

const id = () => text(36, 1);
const place = () => amount(-1e9, 1e9);
const evidenceIds = () => list(ref('evidence'), 20);
const stage = group({
  id: id(),
  name: text(80, 1).personal(),
  place: place(),
  needKeys: list(text(20, 1).names('need'), 20),
  evidenceIds: evidenceIds(),
});
const note = group({
  id: id(),
  stageId: id().nullable(),
  row: oneOf([...EMPATHY_BOXES, ...JOURNEY_ROWS], 'says'),
  text: text(300, 1).personal(),
  place: place(),
  evidenceIds: evidenceIds(),
  needKey: text(20, 1).nullable().names('need'),
});

/** An empathy or journey map; a persona has at most one of each. */
export const map = record('map', {
  title: 'kind',
  once: ['personaId', 'kind'],
  fields: {
    personaId: ref('persona'),
    kind: oneOf(MAP_KINDS, 'empathy'),
    content: group({ stages: list(stage, MOST_STAGES), notes: list(note, MOST_NOTES) }).joins('union'),
  },
  check: (after) => (isWhole(after.kind, after.content) ? [] : [{ field: 'content', rule: 'note-nowhere' }]),
});
