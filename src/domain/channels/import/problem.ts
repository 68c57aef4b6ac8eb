import { said } from '../../words/said';
import type { Said, SaidValues } from '../../words/said';

/** Why a row cannot be read. */
export type ProblemCode =
  | 'quote-not-closed'
  | 'quote-malformed'
  | 'too-many-cells'
  | 'record-too-long'
  | 'json-invalid'
  | 'json-not-a-row'
  | 'xml-invalid'
  | 'date-unreadable'
  | 'date-impossible'
  | 'date-in-future'
  | 'rating-not-a-number'
  | 'rating-off-scale'
  | 'text-too-long'
  | 'votes-unreadable'
  | 'amount-unreadable'
  | 'name-missing'
  | 'named-twice'
  | 'day-twice'
  | 'not-an-option'
  | 'value-refused'
  | 'value-too-long'
  | 'total-row'
  | 'below-table';

export interface ImportProblem {
  readonly code: ProblemCode;
  /** What it says to the person who imports. */
  readonly said: Said;
}

/** A problem with the values that its sentence asks for. */
export function problem<C extends ProblemCode>(
  code: C,
  ...values: SaidValues<`channels.row.${C}`>
): ImportProblem {
  return { code, said: said(`channels.row.${code}`, ...values) };
}
