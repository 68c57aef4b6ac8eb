import type { ParsedInput, ProcedureName, ProcedureOutput } from '../contract/rpc';
import type { Actor } from '../ports/actor';

/** What a procedure is given: parsed input, and the caller with the grants that were checked for just this input. */
export type Procedure<N extends ProcedureName> = (
  input: ParsedInput<N>,
  actor: Actor,
) => Promise<ProcedureOutput<N>>;

/** One implementation for every key of the contract: a missing or mistyped one does not compile. */
export type Procedures = { readonly [N in ProcedureName]: Procedure<N> };
