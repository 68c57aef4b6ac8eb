import { invoke } from '@forge/bridge';
import type { CallFailure } from '@contract/error-code';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '@contract/rpc';
import { AppError } from '@domain/app-error';
import { userZone } from './user-day';
import { heard, said } from '@domain/words/said';

/**
 * Asks the backend for one procedure of the contract's table.
 * @throws AppError with the code that the backend gave; `unavailable` when it did not answer at all.
 * `details.procedure` says what was asked, `details.field` the input at fault, `details.retryAfterSeconds` when to try again.
 */
export async function call<N extends ProcedureName>(
  name: N,
  input: ProcedureInput<N>,
): Promise<ProcedureOutput<N>> {
  const answer = await invokeOnce(name, { ...input, zone: userZone() });
  if (!isAnswer(answer)) {
    throw new AppError('unavailable', said('app.unknown-answer'), {
      procedure: name,
    });
  }
  if (!answer.ok) throw failureOf(name, answer.error);
  // The backend checked the value against `procedures[name].output` before it sent it; checking it again
  // here would cost the issue panel a fifth of its size.
  return answer.value as ProcedureOutput<N>;
}

async function invokeOnce(name: string, input: Record<string, unknown>): Promise<unknown> {
  try {
    return await invoke<Record<string, unknown>>(name, input);
  } catch (cause) {
    throw new AppError('unavailable', said('app.no-answer'), { procedure: name }, cause);
  }
}

function failureOf(procedure: ProcedureName, failure: CallFailure): AppError {
  return new AppError(failure.code, heard(failure), {
    procedure,
    field: failure.field,
    retryAfterSeconds: failure.retryAfterSeconds,
  });
}

type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: CallFailure };

function isAnswer(answer: unknown): answer is Answer {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true ? 'value' in answer : 'error' in answer && isFailure(answer.error);
}

function isFailure(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'key' in error && typeof error.key === 'string';
}
