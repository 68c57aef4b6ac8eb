import type { ReceiptView, ScoreView } from '../../contract/score-view';
import { itemInterval } from '../../domain/product/item-interval';
import type { ProductModel } from '../../domain/product/product-model';
import { nextEvidence } from '../../domain/value/confidence';
import { becauseOf } from '../../domain/value/receipt/because';
import { receiptOf } from '../../domain/value/receipt/receipt';
import { scoreItem } from '../../domain/value/score-items';
import type { ItemInput, Receipt } from '../../domain/value/types';

const SHOWN_DIGITS = 1;

/** The score of an item with both receipts; null while no known need is attached: unknown is not zero. */
export function presentScore(product: ProductModel, input: ItemInput): ScoreView | null {
  const { model } = product;
  const score = scoreItem(model, input);
  if (!score.linked) return null;
  const valueReceipt = receiptOf(model, input, { of: 'value', digits: SHOWN_DIGITS });
  const priorityReceipt = receiptOf(model, input, { of: 'priority', digits: SHOWN_DIGITS });
  const [next] = nextEvidence(input.evidenceTypes, model.params);
  const because = becauseOf(priorityReceipt);
  return {
    modelVersion: score.modelVersion,
    value: score.value,
    blend: score.blend,
    confidence01: score.confidence01,
    priority: score.priority,
    band: score.band,
    interval80: itemInterval(model, input),
    valueReceipt: presentReceipt(valueReceipt, product),
    priorityReceipt: presentReceipt(priorityReceipt, product),
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

function presentReceipt(receipt: Receipt, product: ProductModel): ReceiptView {
  const personaKeys = new Map(product.knowledge.personas.map((persona) => [persona.id, persona.key]));
  return {
    digits: receipt.digits,
    shownTotal: receipt.shownTotal,
    lines: receipt.lines.map((line) => {
      const personaKey = line.personaId === undefined ? undefined : personaKeys.get(line.personaId);
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
    }),
  };
}
