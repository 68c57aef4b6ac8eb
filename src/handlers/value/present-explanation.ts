import type {
  ComparisonView,
  ExplanationView,
  PlaceMove,
  WhatIfView,
} from '../../contract/value/value-views';
import type { Move } from '../../domain/value/explain/what-if';
import { compareReceipts } from '../../domain/value/receipt/compare-receipts';
import { scoreItem } from '../../domain/value/model/score';
import { receiptOf } from '../../domain/value/receipt/receipt';
import type { Explanation } from '../../usecases/value/explain-score';
import type { ListedItem } from '../../usecases/items/list-items';
import type { Panel } from '../../usecases/items/read-panel';
import type { Trial } from '../../usecases/value/what-if';
import { presentReceiptLine, presentScore, SHOWN_DIGITS } from './present-score';

const SHOWN_MOVES = 10;

export function presentExplanation(explanation: Explanation, points: number): ExplanationView {
  const { personas } = explanation.panel.product.knowledge;
  return {
    points,
    raises: explanation.raises.map(({ message, gain, enough }) => ({
      message: { key: message.key, params: { ...message.params } },
      gain,
      enough,
    })),
    learnFirst: explanation.learnFirst.map(({ input, needKey, personaId, change01 }) => {
      const personaName = personas.find(({ id }) => id === personaId)?.name;
      return {
        input,
        change01,
        ...(needKey === undefined ? {} : { needKey }),
        ...(personaName === undefined ? {} : { personaName }),
      };
    }),
  };
}

/** The effect of the sliders on the item and on the order of its project. */
export function presentWhatIf({ panel, listed, result }: Trial): WhatIfView {
  const { knowledge, model } = panel.product;
  const [item] = result.items;
  const changed = { knowledge, model: result.model };
  const place = (ranking: readonly number[]) => ranking.indexOf(0) + 1;
  return {
    before: presentScore({ knowledge, model }, panel.input, panel),
    after: item === undefined ? null : presentScore(changed, item, panel),
    place: {
      from: place(result.before.ranking),
      to: place(result.after.ranking),
      of: result.items.length,
    },
    moves: presentMoves(result.moves, listed).slice(0, SHOWN_MOVES),
  };
}

/** Moves of the items that are in the list; the item under trial itself is told apart. */
export function presentMoves(moves: readonly Move[], listed: readonly ListedItem[]): PlaceMove[] {
  const ids = new Map(listed.map(({ row }) => [row.issueKey, row.issueId]));
  return moves.flatMap(({ key, from, to }) => {
    const issueId = ids.get(key);
    return issueId === undefined ? [] : [{ issueId, issueKey: key, from, to }];
  });
}

/** Two items line by line, the largest difference first. */
export function presentComparison(left: Panel, right: Panel): ComparisonView {
  const receipts = [left, right].map(({ product, input, neighbours }) =>
    receiptOf(product.model, scoreItem(product.model, input, neighbours), {
      of: 'priority',
      digits: SHOWN_DIGITS,
    }),
  );
  const [leftReceipt, rightReceipt] = receipts;
  const lines =
    leftReceipt === undefined || rightReceipt === undefined
      ? []
      : compareReceipts(leftReceipt, rightReceipt).lines;
  const side = ({ item, product, input, neighbours, elsewhere }: Panel) => ({
    issueId: item.id,
    issueKey: item.key,
    score: presentScore(product, input, { neighbours, elsewhere }),
  });
  return {
    left: side(left),
    right: side(right),
    lines: lines.map((line) => ({
      left: line.left === null ? null : presentReceiptLine(line.left, left.product.knowledge),
      right: line.right === null ? null : presentReceiptLine(line.right, right.product.knowledge),
      difference: line.differenceUnits / 10 ** SHOWN_DIGITS,
    })),
  };
}
