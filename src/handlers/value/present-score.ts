import type { ReceiptLineView, ReceiptView, ScoreView } from '../../contract/value/score-view';
import { EVIDENCE_TYPES } from '../../domain/records/evidence-type';
import type { EvidenceType } from '../../domain/records/evidence-type';
import type { OpenElsewhere } from '../../domain/items/item-input';
import { itemIntervals } from '../../domain/value/item-interval';
import { strongestLevel } from '../../domain/value/model/evidence-mass';
import type { ItemInput } from '../../domain/value/model/facts';
import type { ValueModel } from '../../domain/value/model/needs';
import { scoreItem } from '../../domain/value/model/score';
import type { ItemScore } from '../../domain/value/model/score';
import type { ProductModel } from '../../domain/value/product/product-model';
import { becauseOf } from '../../domain/value/receipt/because';
import { receiptOf } from '../../domain/value/receipt/receipt';
import type { ProductKnowledge } from '../../domain/value/product/knowledge';
import type { Receipt, ReceiptLine } from '../../domain/value/types';

/** Digits of every number that a receipt shows. */
export const SHOWN_DIGITS = 1;

/** The items that an item may block, and its open stories in other projects. */
interface Surroundings {
  readonly neighbours?: readonly ItemInput[];
  readonly elsewhere?: readonly OpenElsewhere[];
}

/**
 * The score of an open item with both receipts, given what is around it; null while no known need is attached, as
 * unknown is not zero, and for done work, which has no priority any more.
 */
export function presentScore(
  { model, knowledge }: Pick<ProductModel, 'model' | 'knowledge'>,
  input: ItemInput,
  { neighbours = [], elsewhere = [] }: Surroundings = {},
): ScoreView | null {
  if (input.done) return null;
  const score = scoreItem(model, input, neighbours);
  if (!score.linked) return null;
  const valueReceipt = receiptOf(model, score, { of: 'value', digits: SHOWN_DIGITS });
  const priorityReceipt = receiptOf(model, score, { of: 'priority', digits: SHOWN_DIGITS });
  const because = becauseOf(priorityReceipt);
  const intervals = itemIntervals(model, score);
  return {
    modelVersion: score.modelVersion,
    level: score.level,
    value: score.value,
    blend: score.blend,
    confidence01: score.confidence01,
    priority: score.priority,
    band: score.band,
    valueInterval80: intervals.value,
    priorityInterval80: intervals.priority,
    valueReceipt: presentReceipt(valueReceipt, knowledge),
    priorityReceipt: presentReceipt(priorityReceipt, knowledge),
    because: {
      key: because.key,
      parts: because.parts.map((part) => ({ key: part.key, params: { ...part.params } })),
    },
    evidence: presentEvidence(model, input, score),
    effort: {
      points: score.effortPoints,
      wholePoints: score.effortWholePoints,
      assumedPoints: score.effortAssumedPoints,
      usualStory: model.settings.referenceStory,
      stories: score.stories,
      elsewhere: elsewhere.map((each) => ({ ...each })),
    },
    assumed: [...score.assumed],
  };
}

/** What speaks for the item's needs and for the work itself, and what a test that passes would make of it. */
function presentEvidence(model: ValueModel, input: ItemInput, score: ItemScore): ScoreView['evidence'] {
  const cells = score.links.flatMap(({ needKey }) => model.byKey.get(needKey)?.cells ?? []);
  const levels = new Set<EvidenceType | null>(
    cells.flatMap(({ evidence }) => evidence.map((kind) => strongestLevel([kind]))),
  );
  const hasPassed = input.tests.some(({ passed }) => passed === true);
  if (hasPassed) levels.add('test');
  const present = EVIDENCE_TYPES.filter((type) => levels.has(type));
  if (hasPassed) return { present, next: null };
  const passed = { kind: 'test', passed: true, on: model.today } as const;
  const { confidence01 } = scoreItem(model, { ...input, tests: [...input.tests, passed] });
  return {
    present,
    next: confidence01 > score.confidence01 ? { evidenceType: 'test', confidence01 } : null,
  };
}

function presentReceipt(receipt: Receipt, knowledge: ProductKnowledge): ReceiptView {
  return {
    digits: receipt.digits,
    shownTotal: receipt.shownTotal,
    lines: receipt.lines.map((line) => presentReceiptLine(line, knowledge)),
  };
}

/** One line; personas go by the key that people see. */
export function presentReceiptLine(line: ReceiptLine, knowledge: ProductKnowledge): ReceiptLineView {
  const personaKey = knowledge.personas.find(({ id }) => id === line.personaId)?.key;
  return {
    id: line.id,
    kind: line.kind,
    shown: line.shown,
    message: { key: line.message.key, params: { ...line.message.params } },
    assumed: [...line.assumed],
    ...(line.needKey === undefined ? {} : { needKey: line.needKey }),
    ...(personaKey === undefined ? {} : { personaKey }),
    ...(line.itemKey === undefined ? {} : { itemKey: line.itemKey }),
  };
}
