import { BOOKKEEPING, RECORD_TABLES } from '../../../../src/adapters/store/records/record-tables';
import { placeOf } from '../../../../src/adapters/store/records/row-codec';
import { tableShape } from '../../../../src/adapters/store/table-shape';
import type { FieldSpec } from '../../../../src/domain/records/field';
import { KIND_NAMES, kindNamed } from '../../../../src/domain/records/kinds';

/** Columns that no field declares, each with the reason. */
const STORE_ONLY: Readonly<Record<string, string>> = {
  'persona.archived_at': 'out of use, see `archivable`',
  'goal.archived_at': 'out of use, see `archivable`',
  'persona.merged_into': 'the record that it became one with',
  'need.merged_into': 'the record that it became one with',
  'account.merged_into': 'the record that it became one with',
  'evidence.merged_into': 'the piece that shows it as a further voice',
  'evidence.evidence_type': 'follows from the channel',
  'evidence.external_id': 'names the piece in the tool that it came from',
  'evidence.import_id': 'the import that brought it',
  'evidence.indexed': 'whether its words can be searched',
  'evidence.deleted_why': 'whether a person or the undoing of an import deleted it',
  'evidence.row_id': 'names the row that it was read from, in every product that it goes to',
  'evidence.source_hash': 'what its source held at the last import',
  'evidence.source_version': 'its own version then',
};

const TYPES_OF: Readonly<Record<FieldSpec['type'], readonly string[]>> = {
  text: ['text'],
  whole: ['whole'],
  amount: ['real'],
  day: ['text'],
  flag: ['flag'],
  oneOf: ['text'],
  ref: ['text'],
  list: ['text'],
  group: ['text'],
  document: ['text'],
};

describe.each(KIND_NAMES)('the table of %s', (name) => {
  const kind = kindNamed(name);
  const { table } = RECORD_TABLES[name];
  const columns = new Map(tableShape(table).columns.map((column) => [column.name, column]));
  const places = Object.entries(kind.specs).map(([field, spec]) => ({
    field,
    spec,
    ...placeOf(field, spec),
  }));

  it('has a column for each field, of a type that holds it and long enough', () => {
    for (const { field, spec, column, inside } of places) {
      const found = columns.get(column);
      const type = inside === null ? TYPES_OF[spec.type] : ['text'];
      expect({ field, type: found?.type }).toEqual({ field, type: type.find((one) => one === found?.type) });
      if (spec.type === 'text' && inside === null)
        expect({ field, fits: (found?.length ?? 0) >= (spec.max ?? 0) }).toEqual({ field, fits: true });
      if (spec.type === 'oneOf')
        for (const value of spec.values ?? [])
          expect({ field, value, fits: value.length <= (found?.length ?? 0) }).toEqual({
            field,
            value,
            fits: true,
          });
    }
  });

  it('takes nothing for a field that may be empty: as NULL, or as an empty text', () => {
    for (const { field, spec, column } of places) {
      const found = columns.get(column);
      if (spec.nullable === true && found?.nullable === false)
        expect({ field, type: found.type }).toEqual({ field, type: 'text' });
    }
  });

  it('has no column that nobody declared', () => {
    const declared = new Set(places.map(({ column }) => column));
    const others = [...columns.keys()].filter(
      (column) =>
        !declared.has(column) &&
        !BOOKKEEPING.includes(column) &&
        STORE_ONLY[`${table}.${column}`] === undefined,
    );
    expect(others).toEqual([]);
  });

  it('counts the versions of a record', () => {
    expect(columns.get('version')?.type).toBe('whole');
  });
});
