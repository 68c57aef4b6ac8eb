import { amount, day, group, list, ref, text, whole } from './field';
import { record } from './kind';
import type { RecordValue } from './kind';

/** An outcome that the team wants, with its metric, target and milestones. */
export const goal = record('goal', {
  title: 'title',
  letter: 'G',
  archivable: true,
  fields: {
    number: whole(1, 9_999_999).server(),
    title: text(200, 1).personal(),
    /** Relative; the value model brings the weights of all goals to a sum of 1. */
    weight: amount(0, 100).scores().defaults(1),
    /** A KPI by its word, or a metric of the product by its id. */
    metricId: text(36).checked('metric').nullable(),
    baseline: amount(-1e12, 1e12).nullable(),
    target: amount(-1e12, 1e12).nullable(),
    startedOn: day(),
    targetOn: day().nullable(),
    needIds: list(ref('need'), 50),
    milestones: list(
      group({ id: text(36, 1), title: text(120, 1).personal(), dueOn: day(), reachedOn: day().nullable() }),
      30,
    ),
  },
});
export interface Goal extends RecordValue<typeof goal> {}
