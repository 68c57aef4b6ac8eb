import { archiveTables, NOT_ARCHIVED, PARENTS } from '../../../../src/adapters/store/records/archive-tables';
import { RECORD_TABLES } from '../../../../src/adapters/store/records/record-tables';
import { tableShape, tableShapes } from '../../../../src/adapters/store/table-shape';

describe('the tables of the schema', () => {
  const tables = [...tableShapes().keys()];

  it('are read from the migrations with keys, types and columns that were added later', () => {
    const evidence = tableShape('evidence');
    expect(evidence.key).toEqual(['id']);
    expect(evidence.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['quote', 'deleted_why']),
    );
    expect(evidence.columns.find(({ name }) => name === 'persona_id')).toMatchObject({ nullable: true });
    expect(tableShape('need').unique).toEqual([['product_id', 'number']]);
    expect(tableShape('need_persona').key).toEqual(['need_id', 'persona_id']);
  });

  it.each(tables)('%s is in the archive of a product, or there is a reason why not', (table) => {
    const named = Object.hasOwn(NOT_ARCHIVED, table);
    expect(archiveTables().includes(table)).toBe(!named);
    const own = tableShape(table).columns.some(({ name }) => name === 'product_id');
    expect(named || own || PARENTS[table] !== undefined).toBe(true);
  });

  it.each(Object.entries(RECORD_TABLES))('a %s has the columns that its history names', (_kind, record) => {
    const columns = tableShape(record.table).columns.map(({ name }) => name);
    expect(columns).toEqual(expect.arrayContaining([record.title, ...record.json, ...record.hidden]));
  });
});
