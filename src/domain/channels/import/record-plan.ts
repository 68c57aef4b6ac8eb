import type { ImportTarget } from '../../records/import-targets';
import type { DecimalSign } from './cells/currency';
import type { DateOrder } from './cells/date';

/** What a column becomes: a field, the record's own id in that file, a further fact under its heading, or nothing. */
export type RecordColumn =
  | { readonly kind: 'field'; readonly target: ImportTarget }
  | { readonly kind: 'id' | 'attribute' | 'ignore' };

/** How the rows of a file become records. */
export interface RecordPlan {
  readonly columns: readonly RecordColumn[];
  readonly decimals: readonly DecimalSign[];
  readonly order: DateOrder;
  readonly zone: string | null;
  /** What words of the file mean that the declaration does not know, in lower case. */
  readonly words: Readonly<Record<string, string>>;
}
