import { AppError } from '../../domain/app-error';
import type { ProductModel } from '../../domain/value/product/product-model';
import { whatIf } from '../../domain/value/explain/what-if';
import type { Change, WhatIf } from '../../domain/value/explain/what-if';
import type { ItemCall } from '../call';
import { listItems } from '../items/list-items';
import type { ListedItem } from '../items/list-items';
import { panelOf } from '../items/read-panel';
import type { Panel } from '../items/read-panel';
import type { Requests } from '../requests';
import { said } from '../../domain/words/said';

/** A slider of the surface, by the keys that a person sees. */
export type Slider =
  | { readonly kind: 'coverage'; readonly needKey: string; readonly share01: number }
  | {
      readonly kind: 'importance' | 'satisfaction' | 'reach';
      readonly needKey: string;
      readonly personaKey: string;
      readonly share01: number;
    }
  | { readonly kind: 'effort'; readonly points: number | null }
  | { readonly kind: 'test'; readonly passed: boolean | null };

export interface Trial {
  readonly panel: Panel;
  readonly listed: readonly ListedItem[];
  readonly result: WhatIf;
}

/**
 * Moves sliders on a copy: nothing is stored, nothing is written.
 * @throws AppError `invalid` for a slider that names something unknown
 */
export async function tryWhatIf(call: ItemCall, sliders: readonly Slider[], deps: Requests): Promise<Trial> {
  const panel = await panelOf(call, call.item, deps);
  const others = (await listItems(panel.product, call.projectId, panel.input.level, deps)).filter(
    ({ row }) => row.issueId !== call.item.id,
  );
  const items = [panel.input, ...others.map(({ input }) => input)];
  const changes = sliders.map((slider) => changeOf(slider, panel.input.key, panel.product));
  return { panel, listed: others, result: whatIf(panel.product.facts, items, changes) };
}

function changeOf(slider: Slider, itemKey: string, product: ProductModel): Change {
  switch (slider.kind) {
    case 'coverage':
      return { kind: 'coverage', itemKey, needKey: slider.needKey, coverage01: slider.share01 };
    case 'effort':
      return { kind: 'effort', itemKey, points: slider.points };
    case 'test':
      return { kind: 'test', itemKey, passed: slider.passed };
    case 'importance':
    case 'satisfaction':
    case 'reach': {
      const persona = product.knowledge.personas.find(({ key }) => key === slider.personaKey);
      if (persona === undefined) {
        throw new AppError('invalid', said('customers.persona-gone'), { path: 'changes' });
      }
      return { kind: slider.kind, needKey: slider.needKey, personaId: persona.id, share01: slider.share01 };
    }
  }
}
