import type { z } from 'zod';
import type { ProcedureEntry } from '../contract/permission';
import type { Call, ItemCall, SiteCall } from '../usecases/call';

/** The call by what the input names: a work item, a project, or neither. */
type CallOf<Input> = Input extends { readonly issueId: string }
  ? ItemCall
  : Input extends { readonly projectId: string }
    ? Call
    : SiteCall;

/** Parsed input, and the call with the grants that were checked for just this input. */
type Procedure<E extends ProcedureEntry> = (
  input: z.output<E['input']>,
  call: CallOf<z.output<E['input']>>,
) => Promise<z.output<E['output']>>;

/** One implementation for every key of a part of the contract: a missing or mistyped one does not compile. */
export type Implementations<T extends Record<string, ProcedureEntry>> = {
  readonly [N in keyof T]: Procedure<T[N]>;
};
