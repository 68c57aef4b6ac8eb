import type { NeedWorthView } from '../../contract/needs/need-views';
import { AppError } from '../../domain/app-error';
import { needInterval } from '../../domain/value/need-interval';
import type { ProductModel } from '../../domain/value/product/product-model';
import { said } from '../../domain/words/said';

/**
 * What a need is worth, with its 80 % interval and the factors of each persona that has it, the largest part first.
 * @throws AppError `not-found` for a need that is gone
 */
export function presentWorth({ model, knowledge }: ProductModel, needKey: string): NeedWorthView {
  const valued = model.byKey.get(needKey);
  if (valued === undefined) throw new AppError('not-found', said('needs.gone', { needKey }), { needKey });
  const { low, high } = needInterval(model, needKey);
  const keys = new Map(knowledge.personas.map(({ id, key }) => [id, key]));
  const parts = valued.cells.flatMap((cell) => {
    const personaKey = keys.get(cell.personaId);
    if (personaKey === undefined) return [];
    return [
      {
        personaKey,
        value: cell.value,
        weight01: cell.weight01,
        reach01: cell.reach.mean01,
        importance01: cell.importance01,
        unsatisfied01: 1 - cell.satisfaction01,
        unmet01: cell.unmet01,
        together: cell.unmet !== null,
        assumed: [...cell.assumed],
      },
    ];
  });
  return { value: valued.value, low, high, parts: parts.sort((a, b) => b.value - a.value) };
}
