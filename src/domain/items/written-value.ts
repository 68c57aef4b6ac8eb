import { VALUE_BANDS } from '../value/bands';
import { runPreset } from '../value/presets/run-preset';
import type { ItemInput } from '../value/model/facts';
import { plannedValue, scoreItems } from '../value/model/score';
import type { ItemScore } from '../value/model/score';
import type { ValueBand } from '../value/types';
import type { ProductModel } from '../value/product/product-model';
import type { WrittenValue } from './work-item';

const BAND_LETTERS: Readonly<Record<Exclude<ValueBand, 'unscored'>, string>> = {
  'very-high': 'A',
  high: 'B',
  medium: 'C',
  low: 'D',
};

/** Nothing known is written as nothing, never as zero. */
const EMPTY: WrittenValue = { value: null, priority: null, band: null };

/** The letter that stands in Jira's field for a band; null for an unscored item. */
export function bandLetter(band: ValueBand): string | null {
  return band === 'unscored' ? null : BAND_LETTERS[band];
}

/** The band that a letter in Jira's field stands for. */
export function bandOfLetter(letter: string | null): ValueBand {
  return VALUE_BANDS.find((band) => bandLetter(band) === letter) ?? 'unscored';
}

/** A score as Jira's fields hold it: one decimal, so that noise in the last bits never causes a write. */
export function writtenValueOf(score: ItemScore): WrittenValue {
  if (!score.linked) return EMPTY;
  return {
    value: oneDecimal(score.value),
    priority: oneDecimal(score.priority),
    band: bandLetter(score.band),
  };
}

/**
 * What should stand in Jira for an item, given the open items that it may block. Under a preset with tiers (Kano, MoSCoW)
 * a tier counts a thousand, so that sorting by the field puts tiers first. Done work keeps the value that it had, or that it
 * planned when nobody had looked before, and has no priority any more.
 */
export function valueToWrite(
  product: ProductModel,
  input: ItemInput,
  neighbours: readonly ItemInput[],
  standing: WrittenValue,
): WrittenValue {
  if (input.done) return { ...EMPTY, value: standing.value ?? firstSeenDone(product, input) };
  const items = [input, ...neighbours.filter(({ key }) => key !== input.key)];
  const scored = scoreItems(product.model, items);
  const [score] = scored.scores;
  if (score === undefined) return EMPTY;
  const written = writtenValueOf(score);
  const { preset, custom } = product.knowledge.product;
  if (preset === 'default' || written.value === null) return written;
  const [chosen] = runPreset({ model: product.model, items, scored }, preset, custom ?? undefined).scores;
  const priority = chosen?.score == null ? null : oneDecimal(1000 * chosen.tier + chosen.score);
  return { ...written, priority };
}

function firstSeenDone({ model }: ProductModel, input: ItemInput): number | null {
  const planned = plannedValue(model, input);
  return planned === null ? null : oneDecimal(planned);
}

/** True when Jira holds just that already. */
export function sameValue(a: WrittenValue, b: WrittenValue): boolean {
  return a.value === b.value && a.priority === b.priority && a.band === b.band;
}

function oneDecimal(number: number): number {
  return Math.round(number * 10) / 10;
}
