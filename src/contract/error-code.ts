import { z } from 'zod';

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

/** What a surface gets when a call fails: a code to branch on and a sentence to show. */
export const callFailure = z.object({
  code: errorCode,
  message: z.string(),
  /** The field of the input that is at fault, as a path such as `estimate.reach`. */
  field: z.string().optional(),
  /** The limit that a value broke, for a message that names it. */
  limit: z.union([z.number(), z.string()]).optional(),
  /** Whole seconds after which trying again makes sense. */
  retryAfterSeconds: z.number().int().nonnegative().optional(),
});
export type CallFailure = z.infer<typeof callFailure>;

/** Every resolver answer: a value or a failure, never both. */
export type CallResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallFailure };
