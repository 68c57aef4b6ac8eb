import type { ReceiptLineView, ReceiptView, ScoreView } from '../../contract/value/score-view';
import { itemInterval } from '../../domain/value/item-interval';
import type { ProductModel } from '../../domain/value/product/product-model';
import { nextEvidence } from '../../domain/value/confidence';
import { becauseOf } from '../../domain/value/receipt/because';
import { receiptOf } from '../../domain/value/receipt/receipt';
import { scoreItem } from '../../domain/value/score-items';
import type { ProductKnowledge } from '../../domain/value/product/knowledge';
import type { ItemInput, Receipt, ReceiptLine } from '../../domain/value/types';

/** Digits of every number that a receipt shows. */
export const SHOWN_DIGITS = 1;

/** The score of an item with both receipts, given the items it may block; null while no known need is attached: unknown is not zero. */
export function presentScore(
  { model, knowledge }: Pick<ProductModel, 'model' | 'knowledge'>,
  input: ItemInput,
  neighbours: readonly ItemInput[] = [],
): ScoreView | null {
  const score = scoreItem(model, input, neighbours);
  if (!score.linked) return null;
  const valueReceipt = receiptOf(model, input, { of: 'value', digits: SHOWN_DIGITS, neighbours });
  const priorityReceipt = receiptOf(model, input, { of: 'priority', digits: SHOWN_DIGITS, neighbours });
  const [next] = nextEvidence(input.evidenceTypes, model.params);
  const because = becauseOf(priorityReceipt);
  return {
    modelVersion: score.modelVersion,
    value: score.value,
    blend: score.blend,
    confidence01: score.confidence01,
    priority: score.priority,
    band: score.band,
    interval80: itemInterval(model, input, neighbours),
    valueReceipt: presentReceipt(valueReceipt, knowledge),
    priorityReceipt: presentReceipt(priorityReceipt, knowledge),
    because: {
      key: because.key,
      parts: because.parts.map((part) => ({ key: part.key, params: { ...part.params } })),
    },
    evidence: {
      present: [...input.evidenceTypes],
      next:
        next === undefined || next.gain01 <= 0
          ? null
          : { evidenceType: next.type, confidence01: next.confidence01 },
    },
    effort: {
      points: score.effortPoints,
      referencePoints: model.params.effortReferencePoints,
      assumed: score.assumed.includes('effort-missing'),
    },
    assumed: [...score.assumed],
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
    ...(line.goalId === undefined ? {} : { goalId: line.goalId }),
    ...(line.itemKey === undefined ? {} : { itemKey: line.itemKey }),
  };
}
