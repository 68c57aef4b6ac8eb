import { AppError } from '@domain/app-error';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '@contract/rpc';
import { call } from './call';

const ATTEMPTS = 4;
const FIRST_WAIT_MS = 800;

/**
 * Calls a procedure that may be called twice for once, and tries again what may work the next time, never sooner
 * than Jira asked for.
 */
export async function patientCall<N extends ProcedureName>(
  name: N,
  input: ProcedureInput<N>,
): Promise<ProcedureOutput<N>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call(name, input);
    } catch (error) {
      const passing =
        error instanceof AppError && (error.code === 'unavailable' || error.code === 'rate-limited');
      if (!passing || attempt === ATTEMPTS) throw error;
      const asked = error.details['retryAfterSeconds'];
      const waitMs = typeof asked === 'number' ? asked * 1_000 : FIRST_WAIT_MS * 2 ** attempt;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}
