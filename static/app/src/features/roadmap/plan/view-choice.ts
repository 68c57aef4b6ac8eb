import { SCALES } from '@domain/roadmap/time-scale';
import type { ScaleName } from '@domain/roadmap/time-scale';

export const VIEWS = ['board', 'timeline', 'list', 'map', 'matrix', 'solutions'] as const;
export const LANES = ['none', 'persona', 'need', 'goal', 'theme', 'epic', 'team'] as const;
/** `epics`: epics and what stands under none; `all`: their stories too. */
export const DETAILS = ['epics', 'all'] as const;
export const SLICES = ['sprint', 'version'] as const;
export type ViewName = (typeof VIEWS)[number];
export type SliceName = (typeof SLICES)[number];
export type LaneKind = (typeof LANES)[number];

/** How work is drawn; all but the view itself stands in the address beside the filters. */
export interface ViewChoice {
  readonly view: ViewName;
  readonly lanes: LaneKind;
  readonly scale: ScaleName;
  readonly detail: (typeof DETAILS)[number];
  /** What the story map is cut by. */
  readonly slice: SliceName;
  /** The drawing as a table. */
  readonly table: boolean;
  /** What blocks what, on the timeline. */
  readonly links: boolean;
}

/** What a person changes of it. */
export type ChoiceChange = Partial<Omit<ViewChoice, 'view'>>;

/** The choice for an open view, from the search part of its address; what is unknown there takes its default. */
export function viewFrom(view: string, search: string): ViewChoice {
  const params = new URLSearchParams(search);
  const pick = <T extends string>(name: string, choices: readonly T[], standard: T): T =>
    choices.find((choice) => choice === params.get(name)) ?? standard;
  return {
    view: VIEWS.find((name) => name === view) ?? 'board',
    lanes: pick('lanes', LANES, 'persona'),
    scale: pick('scale', SCALES, 'months'),
    detail: pick('detail', DETAILS, 'epics'),
    slice: pick('slice', SLICES, 'sprint'),
    table: params.get('table') === '1',
    links: params.get('links') === '1',
  };
}

/** The address with some of the choice changed and all else kept. */
export function withView(search: string, change: ChoiceChange): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === false) params.delete(name);
    else params.set(name, value === true ? '1' : value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
