import type { NeedCell } from '../model/need-cell';
import type { ValueModel } from '../model/needs';
import type { ItemScore, ScoredLink } from '../model/score';
import type { Message, Receipt, ReceiptLine } from '../types';
import { roundToTotal } from './round-lines';

/** What the receipt explains, and how finely. */
export interface ReceiptOptions {
  readonly of: 'value' | 'priority';
  /** Digits after the point, 0…6. */
  readonly digits: number;
}

/** A line before rounding. */
type RawLine = Omit<ReceiptLine, 'units' | 'shown'>;

/**
 * How an item's value or priority comes about (value model, part E): a line per need and persona, which is a product that
 * can be read aloud, then one of 0 per declined need and what it inherits; the priority goes on with goals, confidence and
 * effort. Multiplying steps are shown as what they add or take away, so that everything is one sum: total = Σ amounts, and
 * the shown units sum exactly too.
 */
export function receiptOf(model: ValueModel, score: ItemScore, { of, digits }: ReceiptOptions): Receipt {
  const raw = valueLines(model, score);
  if (of === 'priority') raw.push(...priorityLines(model, score));
  const total = of === 'value' ? score.value : score.priority;
  const { units, totalUnits } = roundToTotal(
    raw.map(({ amount }) => amount),
    total,
    digits,
  );
  const scale = 10 ** digits;
  const lines = raw.map((line, at) => ({ ...line, units: units[at] ?? 0, shown: (units[at] ?? 0) / scale }));
  return { of, lines, total, totalUnits, shownTotal: totalUnits / scale, digits };
}

function valueLines(model: ValueModel, { links, inherited }: ItemScore): RawLine[] {
  const names = new Map(model.personas.map(({ id, name }) => [id, name]));
  const declined = links.filter((link) => link.declined);
  return [
    ...links.flatMap((link) => needLines(model, link, names)),
    ...declined.map(({ needKey }): RawLine => {
      const title = model.byKey.get(needKey)?.need.title ?? '';
      return {
        id: `declined:${needKey}`,
        kind: 'declined',
        amount: 0,
        message: { key: 'receipt.declined', params: { need: needKey, title } },
        assumed: [],
        needKey,
      };
    }),
    ...inherited.map(({ fromKey, depth, amount }): RawLine => ({
      id: `enabler:${fromKey}`,
      kind: 'enabler',
      amount,
      message: { key: 'receipt.enabler', params: { item: fromKey, depth } },
      assumed: [],
      itemKey: fromKey,
    })),
  ];
}

function needLines({ byKey }: ValueModel, link: ScoredLink, names: ReadonlyMap<string, string>): RawLine[] {
  const valued = byKey.get(link.needKey);
  if (valued === undefined) return [];
  return valued.cells.map((cell) => ({
    id: `need:${link.needKey}:${cell.personaId}`,
    kind: 'need',
    amount: link.counted01 * cell.value,
    message: {
      key: 'receipt.need',
      params: {
        need: link.needKey,
        title: valued.need.title,
        persona: names.get(cell.personaId) ?? cell.personaId,
        planned01: link.planned01,
        left01: link.left01,
        counted01: link.counted01,
        stories: link.stories.length,
        ...factorsOf(cell),
      },
    },
    assumed: [
      ...cell.assumed,
      ...(link.assumed ? (['coverage'] as const) : []),
      ...(valued.delivery.assumed ? (['delivered'] as const) : []),
    ],
    needKey: link.needKey,
    personaId: cell.personaId,
  }));
}

/** The factors of a cell, as they are said: of 100 customers … are of the persona, of them … have the need, … */
function factorsOf(cell: NeedCell): Message['params'] {
  return {
    weight01: cell.weight01,
    reach01: cell.reach.mean01,
    asked: cell.reach.asked,
    importance01: cell.importance01,
    unsatisfied01: 1 - cell.satisfaction01,
    unmet01: cell.unmet01,
    together: cell.unmet === null ? 'no' : 'yes',
  };
}

function priorityLines(model: ValueModel, score: ItemScore): RawLine[] {
  const { settings } = model;
  const { value, blend, confidence01, effortFactor: factor, effortPoints: points } = score;
  const lines: RawLine[] = [];
  if (model.goals.size > 0) {
    const params = { goals01: score.goal01, lift01: settings.goalLift * score.goal01 };
    lines.push(line('goals', blend - value, { key: 'receipt.goals', params }));
  }
  lines.push(
    line('confidence', (confidence01 - 1) * blend, { key: 'receipt.confidence', params: { confidence01 } }),
  );
  if (!settings.valueOnly) {
    const reference = score.level === 'epic' ? settings.referenceEpic : settings.referenceStory;
    const message = {
      key: effortKey(score),
      params: {
        points,
        reference,
        factor,
        assumed: score.effortAssumedPoints,
        ...score.stories,
        usual: settings.referenceStory,
      },
    };
    const effort = line('effort', confidence01 * blend * (factor - 1), message);
    lines.push({ ...effort, assumed: score.effortAssumedPoints > 0 ? ['effort'] : [] });
  }
  return lines;
}

function effortKey({ stories, effortAssumedPoints }: ItemScore): string {
  if (stories.open + stories.done > 0) return 'receipt.effort-stories';
  return effortAssumedPoints > 0 ? 'receipt.effort-missing' : 'receipt.effort';
}

function line(kind: 'goals' | 'confidence' | 'effort', amount: number, message: Message): RawLine {
  return { id: kind, kind, amount, message, assumed: [] };
}
