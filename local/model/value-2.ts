import { bandLetter } from '../../src/domain/items/written-value';
import type { Level } from '../../src/domain/value/model/facts';
import type { NeedCell } from '../../src/domain/value/model/need-cell';
import { valueModel } from '../../src/domain/value/model/needs';
import type { ValueModel, ValuedNeed } from '../../src/domain/value/model/needs';
import { scoreItems } from '../../src/domain/value/model/score';
import type { ItemScore, ScoredLink } from '../../src/domain/value/model/score';
import { receiptOf } from '../../src/domain/value/receipt/receipt';
import type { Receipt } from '../../src/domain/value/types';
import { readWorld } from './world';
import type { WorldItem } from './world';

/** Persona weights, needs with their cells, items with their receipts, and both rankings of a world. */
export function value2(input: unknown): unknown {
  const { facts, items, world } = readWorld(input);
  const model = valueModel(facts);
  const byKey = new Map<string, ItemScore>();
  const ranked = (level: Level): string[] => {
    const { scores, ranking } = scoreItems(
      model,
      items.filter((item) => !item.done && item.level === level),
    );
    for (const score of scores) byKey.set(score.key, score);
    return ranking.flatMap((row) => (scores[row]?.linked === true ? [scores[row].key] : []));
  };
  const ranking = { epics: ranked('epic'), stories: ranked('story') };
  return {
    personaWeights: Object.fromEntries(model.personas.map(({ id, weight01 }) => [id, weight01])),
    pools: Object.fromEntries(model.personas.map(({ id, pools }) => [id, pools])),
    needs: model.needs.map(shownNeed),
    items: world.items.map((item) => shownItem(item, byKey.get(item.key), model)),
    ranking,
  };
}

function shownNeed({ need: { key }, value, delivery, cells }: ValuedNeed): unknown {
  return {
    key,
    value,
    measuredSince: delivery.since,
    delivered01: delivery.delivered01,
    left01: delivery.left01,
    cells: cells.map(shownCell),
  };
}

function shownCell(cell: NeedCell): unknown {
  const { importance, satisfaction, unmet, reach, masses } = cell;
  return {
    persona: cell.personaId,
    importance01: cell.importance01,
    satisfaction01: cell.satisfaction01,
    unmet01: cell.unmet01,
    reach01: reach.mean01,
    reachFrom: reach.from,
    importance: { ...importance, mean01: cell.importance01 },
    satisfaction: { ...satisfaction, mean01: cell.satisfaction01 },
    unmet: { ...unmet, mean01: cell.unmet01, counted: unmet !== null },
    reach: {
      base: reach.base,
      demand:
        reach.demand === null
          ? null
          : { ...reach.demand, mean01: reach.demand.alpha / (reach.demand.alpha + reach.demand.beta) },
      mean01: reach.mean01,
      from: reach.from,
    },
    value: cell.value,
    supporting01: masses.plus,
    contradicting01: masses.minus,
    evidence: {
      types: cell.evidence.map(({ kind, ...evidence }) => ({ type: kind, ...evidence })),
      supporting01: masses.plus,
      contradicting01: masses.minus,
    },
    assumed: cell.assumed,
  };
}

function shownItem(item: WorldItem, score: ItemScore | undefined, model: ValueModel): unknown {
  if (score === undefined) {
    return {
      key: item.key,
      done: true,
      value: null,
      priority: null,
      band: null,
      deliveredValue: item.valueWhenDone,
    };
  }
  const value = receiptOf(model, score, { of: 'value', digits: 1 });
  const priority = receiptOf(model, score, { of: 'priority', digits: 1 });
  return {
    key: score.key,
    links: score.links.map((link) => ({
      need: link.needKey,
      planned01: link.planned01,
      left01: link.left01,
      counted01: link.counted01,
      uncovered01: link.uncovered01,
      lines: shownLinesOf(link, model),
    })),
    value: score.value,
    goal01: score.goal01,
    blend: score.blend,
    confidence01: score.confidence01,
    effort: score.effortPoints,
    effortAssumed: score.effortAssumedPoints,
    effortFactor: score.effortFactor,
    priority: score.linked ? score.priority : null,
    band: bandLetter(score.band),
    assumed: score.assumed,
    receipt: {
      value: shownLines(value),
      priority: shownLines(priority),
      shownValue: value.shownTotal,
      shownPriority: priority.shownTotal,
    },
  };
}

function shownLines({ lines }: Receipt): unknown {
  return lines.map(({ id, amount, shown }) => ({ id, amount, shown }));
}

/** What the item gains for each persona of a need, and how sure each gain is. */
function shownLinesOf({ needKey, counted01, lineConfidence01 }: ScoredLink, { byKey }: ValueModel): unknown {
  return byKey.get(needKey)?.cells.map(({ personaId, value }, at) => ({
    persona: personaId,
    amount: counted01 * value,
    confidence01: lineConfidence01[at],
  }));
}
