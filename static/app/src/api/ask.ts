import type { ProcedureInput, ProcedureOutput } from '@contract/rpc';
import type { ReadName } from '@contract/tags';
import { call } from './call';
import { patiently } from './patience';

/** Reads the answers of certain procedures. */
export type Ask<N extends ReadName = ReadName> = <M extends N>(
  name: M,
  input: ProcedureInput<M>,
) => Promise<ProcedureOutput<M>>;

/** One answer for a file or a step of work, which no screen keeps. @throws AppError as `call` */
export const ask: Ask = (name, input) => patiently(() => call(name, input));
