import { DECLARED_NAMES } from '../../../../src/adapters/store/roadmap/customer-names';
import { KIND_NAMES, kindNamed } from '../../../../src/domain/records/kinds';

it('looks for names wherever a declaration says that a field is what somebody is called', () => {
  const declared = KIND_NAMES.flatMap((kind) =>
    Object.entries(kindNamed(kind).specs).flatMap(([field, { calls }]) =>
      calls ? [`${kind}.${field}`] : [],
    ),
  );
  expect(Object.keys(DECLARED_NAMES).sort()).toEqual(declared.sort());
});
