import golden from './golden.json';
import { readWorld } from '../../../../local/model/world';
import { valueModel } from '../../../../src/domain/value/model/needs';

/** The published world, valued, and its items. */
export function goldenWorld() {
  const { facts, items } = readWorld(golden.input);
  return { facts, items, model: valueModel(facts) };
}
