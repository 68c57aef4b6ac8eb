import type { ReactNode } from 'react';
import type { FieldSpec, FieldType } from '@domain/records/field';
import type { AnyKind } from '@domain/records/kind';
import type { Text } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { valueWords } from '../words/record-words';
import type { Names } from '../words/record-words';

export interface CellProps {
  readonly kind: string;
  readonly field: string;
  readonly spec: FieldSpec;
  readonly value: unknown;
  readonly names: Names;
  readonly text: Text;
}
/** What stands in a table for a value. */
export type Cell = (props: CellProps) => ReactNode;

/** Longer texts belong into the form. */
const LONGEST_SHOWN = 255;

const words: Cell = ({ kind, field, spec, value, text, names }) =>
  valueWords(kind, field, spec, value, text, names);

/** A cell for each type of field, null for those that no table has room for: a new type has to answer. */
const CELLS = {
  text: words,
  whole: words,
  amount: words,
  day: words,
  flag: words,
  oneOf: (props) => (props.value === null ? '' : <Lozenge tone="neutral">{words(props)}</Lozenge>),
  ref: words,
  list: null,
  group: null,
  document: null,
} satisfies Record<FieldType, Cell | null>;

/** The fields of a kind that a table shows beside the name. */
export function listedFields(kind: AnyKind): readonly string[] {
  return Object.entries(kind.specs).flatMap(([field, spec]) => {
    const fits =
      field !== kind.title &&
      spec.server !== true &&
      spec.prose !== true &&
      CELLS[spec.type] !== null &&
      (spec.type !== 'text' || (spec.max ?? 0) <= LONGEST_SHOWN);
    return fits ? [field] : [];
  });
}

/** What stands in a table for a field's value. */
export function cellOf(props: CellProps): ReactNode {
  const cell: Cell | null = CELLS[props.spec.type];
  return cell === null ? '' : cell(props);
}
