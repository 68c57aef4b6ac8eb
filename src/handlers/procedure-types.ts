import type { z } from 'zod';
import type { ProcedureEntry } from '../contract/permission';
import type { Actor } from '../ports/actor';

/** Parsed input, and the caller with the grants that were checked for just this input. */
type Procedure<E extends ProcedureEntry> = (
  input: z.output<E['input']>,
  actor: Actor,
) => Promise<z.output<E['output']>>;

/** One implementation for every key of a part of the contract: a missing or mistyped one does not compile. */
export type Implementations<T extends Record<string, ProcedureEntry>> = {
  readonly [N in keyof T]: Procedure<T[N]>;
};
