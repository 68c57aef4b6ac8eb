import { kindNamed, KIND_NAMES } from '../../../../src/domain/records/kinds';
import { HOLDS } from '../../../../src/adapters/store/records/holds';
import { RECORD_TABLES } from '../../../../src/adapters/store/records/record-tables';
import { placeOf } from '../../../../src/adapters/store/records/row-codec';
import { tableShapes } from '../../../../src/adapters/store/table-shape';

/** Columns that end like a reference and are none, each with the reason. */
const NO_REFERENCE: Readonly<Record<string, string>> = {
  'person_setting.account_id': 'the Atlassian account of a person, not a customer',
  'grant_memory.account_id': 'the Atlassian account of a person, not a customer',
};

const NAMES_A_RECORD = /(^|[._])(persona|need|account)_id$/;

/** Columns that the declarations of the records say themselves: references, and the ends of their parts. */
const declared = new Set(
  KIND_NAMES.flatMap((name) => {
    const { table, parts } = RECORD_TABLES[name];
    const fields = Object.entries(kindNamed(name).specs).flatMap(([field, spec]) =>
      spec.type === 'ref' ? [`${table}.${placeOf(field, spec).column}`] : [],
    );
    return parts === undefined
      ? fields
      : [...fields, `${parts.table}.${parts.of}`, `${parts.table}.${parts.by}`];
  }),
);
const held = new Set(HOLDS.map(({ table, column }) => `${table}.${column}`));
const columns = [...tableShapes()].flatMap(([table, shape]) =>
  shape.columns.map(({ name }) => `${table}.${name}`),
);

it.each(columns.filter((column) => NAMES_A_RECORD.test(column)))(
  'knows how %s follows a record that becomes one with another',
  (column) => {
    expect([declared.has(column), held.has(column), Object.hasOwn(NO_REFERENCE, column)]).toContain(true);
  },
);

it('holds no column that is not there or that a declaration says already', () => {
  for (const column of [...held, ...Object.keys(NO_REFERENCE)]) {
    expect(columns).toContain(column);
    expect(declared).not.toContain(column);
  }
});
