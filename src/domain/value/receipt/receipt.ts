import { invalidField } from '../../app-error';
import type { ValueModel } from '../compile-model';
import { nextEvidence } from '../confidence';
import { countedEffort } from '../effort';
import { scoreColumns } from '../score-items';
import type { ScoredColumns } from '../score-items';
import { effortFactor } from '../score-packed';
import { EVIDENCE_TYPES } from '../../records/evidence-type';
import type { Assumption, ItemInput, Message, Receipt } from '../types';
import { roundToTotal } from './round-lines';
import { valueLines } from './value-lines';
import type { RawLine } from './value-lines';

/** What the receipt explains, and how finely. */
export interface ReceiptOptions {
  readonly of: 'value' | 'priority';
  /** Digits after the point, 0…6. */
  readonly digits: number;
  /** Items it may block; matter only with inheritance by enablers. */
  readonly neighbours?: readonly ItemInput[];
}

/**
 * The receipt of one item: persona × need lines at full coverage, caps, inheritance; for the priority also
 * the share given to goals, the goals, confidence and effort. Multiplying steps are shown as what they take
 * away or add, so that everything is one sum: total = Σ amounts, and the shown units sum exactly too.
 * @throws AppError `invalid`; `details.path` names the field.
 */
export function receiptOf(model: ValueModel, item: ItemInput, options: ReceiptOptions): Receipt {
  const { of, digits, neighbours = [] } = options;
  if (!Number.isInteger(digits) || digits < 0 || digits > 6) {
    throw invalidField('digits', 'A receipt shows from 0 to 6 digits after the point.');
  }
  const others = neighbours.filter(({ key }) => key !== item.key);
  const scored = scoreColumns(model, [item, ...others]);
  const total = (of === 'value' ? scored.columns.value[0] : scored.columns.priority[0]) ?? 0;
  const raw = valueLines(model, item, scored.inherited.get(item.key) ?? []);
  if (of === 'priority') raw.push(...priorityLines(model, item, scored));
  const { units, totalUnits } = roundToTotal(
    raw.map(({ amount }) => amount),
    total,
    digits,
  );
  const scale = 10 ** digits;
  const lines = raw.map((line, index) => ({
    ...line,
    units: units[index] ?? 0,
    shown: (units[index] ?? 0) / scale,
  }));
  return { of, lines, total, totalUnits, shownTotal: totalUnits / scale, digits };
}

function priorityLines(model: ValueModel, item: ItemInput, scored: ScoredColumns): RawLine[] {
  const { goalShare01 } = model.params;
  const value = scored.columns.value[0] ?? 0;
  const blend = scored.columns.blend[0] ?? 0;
  const lines: RawLine[] = [];
  if (goalShare01 > 0) {
    const message = { key: 'receipt.goal-share', params: { share01: goalShare01 } };
    lines.push({ id: 'goal-share', kind: 'goal-share', amount: -goalShare01 * value, message, assumed: [] });
    for (const { goalId, alignment01 } of [...item.goals].sort((a, b) => (a.goalId < b.goalId ? -1 : 1))) {
      const goal = model.goals.get(goalId);
      if (goal === undefined || alignment01 === 0) continue;
      lines.push({
        id: `goal:${goalId}`,
        kind: 'goal',
        amount: goalShare01 * 100 * goal.weight01 * alignment01,
        message: { key: 'receipt.goal', params: { goal: goal.title, alignment01, weight01: goal.weight01 } },
        assumed: [],
        goalId,
      });
    }
  }
  const confidence01 = scored.packed.confidence01[0] ?? 0;
  lines.push({
    id: 'confidence',
    kind: 'confidence',
    amount: -(1 - confidence01) * blend,
    message: confidenceMessage(model, item, confidence01),
    assumed: item.evidenceTypes.length === 0 ? ['no-evidence'] : [],
  });
  if (!model.params.valueOnly) lines.push(...effortLines(model, item, confidence01 * blend));
  return lines;
}

/** `types` and `next` are evidence types, comma-separated; the interface names them. */
function confidenceMessage(model: ValueModel, item: ItemInput, confidence01: number): Message {
  const types = EVIDENCE_TYPES.filter((type) => item.evidenceTypes.includes(type)).join(',');
  const next = nextEvidence(item.evidenceTypes, model.params)[0];
  if (next === undefined || next.gain01 <= 0) {
    return { key: 'receipt.confidence', params: { confidence01, types } };
  }
  const params = { confidence01, types, next: next.type, nextConfidence01: next.confidence01 };
  return { key: types === '' ? 'receipt.confidence-none' : 'receipt.confidence-next', params };
}

function effortLines(model: ValueModel, item: ItemInput, sure: number): RawLine[] {
  const effort = countedEffort(item.points, model.params, 'items[0].points');
  const reference = model.params.effortReferencePoints;
  const counted = effortFactor(effort.points, model.params);
  const raw = item.points ?? 0;
  // A zero or tiny estimate has no factor worth showing: its line shows the floor's, the floor's line says why.
  const showsOwn = effort.floored && raw > reference / 1000;
  const stated = showsOwn ? effortFactor(raw, model.params) : counted;
  const assumed: Assumption[] = effort.assumed ? ['effort-missing'] : [];
  const points = showsOwn ? raw : effort.points;
  const lines: RawLine[] = [
    {
      id: 'effort',
      kind: 'effort',
      amount: sure * (stated - 1),
      message: {
        key: effort.assumed ? 'receipt.effort-missing' : 'receipt.effort',
        params: { points, reference, factor: stated },
      },
      assumed,
    },
  ];
  if (effort.floored) {
    lines.push({
      id: 'effort-floor',
      kind: 'effort-floor',
      amount: sure * (counted - stated),
      message: { key: 'receipt.effort-floor', params: { points: raw, floor: effort.points } },
      assumed: [],
    });
  }
  return lines;
}
