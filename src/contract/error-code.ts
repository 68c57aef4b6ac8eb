import { z } from 'zod';
import { saidView } from './said-view';

/** The closed list of ways in which a call can fail; see `AppError` for what each one means. */
export const errorCode = z.enum([
  'invalid',
  'forbidden',
  'not-found',
  'conflict',
  'rate-limited',
  'unavailable',
  'setup-needed',
]);

/** What a surface gets when a call fails: a code to branch on and what to say. */
export const callFailure = saidView.extend({
  code: errorCode,
  /** The field of the input that is at fault, as a path such as `estimate.reach`. */
  field: z.string().optional(),
  /** Whole seconds after which trying again makes sense. */
  retryAfterSeconds: z.number().int().nonnegative().optional(),
});
export type CallFailure = z.infer<typeof callFailure>;

/** Every resolver answer: a value or a failure, never both. */
export type CallResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallFailure };
