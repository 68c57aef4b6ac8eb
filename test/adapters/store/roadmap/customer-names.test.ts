import { DECLARED_NAMES } from '../../../../src/adapters/store/roadmap/customer-names';
import type { FieldSpec } from '../../../../src/domain/records/field';
import { KIND_NAMES, kindNamed } from '../../../../src/domain/records/kinds';

/** The field, or anything inside of it. */
function callsSomebody({ calls, of, in: parts = {} }: FieldSpec): boolean {
  return (
    calls === true || (of !== undefined && callsSomebody(of)) || Object.values(parts).some(callsSomebody)
  );
}

it('looks for names wherever a declaration says that a field is what somebody is called', () => {
  const declared = KIND_NAMES.flatMap((kind) =>
    Object.entries(kindNamed(kind).specs).flatMap(([field, spec]) =>
      callsSomebody(spec) ? [`${kind}.${field}`] : [],
    ),
  );
  expect(Object.keys(DECLARED_NAMES).sort()).toEqual(declared.sort());
});
