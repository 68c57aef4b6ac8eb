import golden from './golden.json';
import { readWorld } from '../../../../local/model/value-2';
import { valueModel } from '../../../../src/domain/value/model/needs';
import { scoreItems } from '../../../../src/domain/value/model/score';

/** The published world, valued and scored. */
export function goldenWorld() {
  const { facts, items } = readWorld(golden.input);
  const model = valueModel(facts);
  return { model, items, ...scoreItems(model, items) };
}
