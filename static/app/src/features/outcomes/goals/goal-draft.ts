import type { ProcedureInput } from '@contract/rpc';

/** A metric that a goal brings with it. */
export type NewMetric = Omit<ProcedureInput<'metric.add'>, 'projectId'>;
