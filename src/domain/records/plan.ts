import { amount, flag, group, list, oneOf, text } from './field';
import { record } from './kind';

/** A release plan as a person kept it: the choices and what came out. */
export const plan = record('plan', {
  title: 'name',
  fields: {
    name: text(120, 1).personal(),
    plan: group({
      by: oneOf(['accounts', 'personas'], 'personas'),
      capacityPoints: amount(0, 1e6),
      customerKeys: list(text(100, 1), 2_000),
      wonKeys: list(text(100, 1), 2_000),
      itemKeys: list(text(60, 1), 2_000),
      value: amount(-1e12, 1e12),
      bound: amount(-1e12, 1e12),
      costPoints: amount(0, 1e12),
      proven: flag(),
    }),
  },
});
