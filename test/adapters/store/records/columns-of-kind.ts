import { placeOf } from '../../../../src/adapters/store/records/row-codec';
import type { AnyKind } from '../../../../src/domain/records/kind';

/** The columns of a kind's own fields, each once. */
export function columnsOfKind(kind: AnyKind): readonly string[] {
  return [...new Set(Object.entries(kind.specs).map(([field, spec]) => placeOf(field, spec).column))];
}
