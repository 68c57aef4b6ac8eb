import { mapRecord } from '../../../src/domain/channels/import/map-record';
import { guessColumns } from '../../../src/domain/channels/import/plan-records';
import { attributeOf } from '../../../src/domain/customers/account';
import { recordDiff } from '../../../src/domain/records/history';
import { segmentFields } from '../../../src/domain/records/import-targets';
import { emptyRecord } from '../../../src/domain/records/kind';
import { isKindName, kindNamed } from '../../../src/domain/records/kinds';
import { shownOf } from '../../../src/contract/records/wire';
import { archiveTables } from '../../../src/adapters/store/records/archive-tables';
import { RECORD_TABLES } from '../../../src/adapters/store/records/record-tables';
import { stateOfRow } from '../../../src/adapters/store/records/record-states';
import { cellsOf, recordOfRow } from '../../../src/adapters/store/records/row-codec';
import { tableShape } from '../../../src/adapters/store/table-shape';
import { writtenFields } from '../../../static/app/src/features/records/form/draft';
import { listedFields } from '../../../static/app/src/features/records/list/cells';

/** Finds a text field of a kind everywhere that its declaration leads to; says where it is missing and ends with 1. */
function find(name: string, field: string): string[] {
  if (!isKindName(name)) return [`there is no kind ${name}`];
  const kind = kindNamed(name);
  const { table } = RECORD_TABLES[name];
  const words = 'North';
  const value = { ...emptyRecord(kind), [kind.title]: 'Acme', [field]: words };
  const cells = Object.fromEntries(cellsOf(kind, value, value, new Set()));
  const before = stateOfRow({ ...cells, [field]: 'South' }, RECORD_TABLES[name]).state;
  const after = stateOfRow(cells, RECORD_TABLES[name]).state;
  const columns = ['Account', 'Region'];
  const row = mapRecord(kind, ['Acme', words], columns, {
    columns: guessColumns(kind, columns),
    decimals: [],
    order: 'dmy',
    zone: null,
    words: {},
  });
  const places: Readonly<Record<string, boolean>> = {
    wire: shownOf(kind).parse(value)[field] === words,
    row: recordOfRow(kind, cells).value[field] === words,
    column: tableShape(table).columns.some((column) => column.name === field),
    history: recordDiff(before, after).some((change) => change.field === field),
    archive: archiveTables().includes(table),
    import: row.kind === 'taken' && row.row.set[field] === words,
    segments:
      segmentFields(kind).includes(field) &&
      attributeOf({ id: 'a', ...value } as never, field, kind) === words,
    form: writtenFields(kind).includes(field),
    list: listedFields(kind).includes(field),
  };
  return Object.entries(places).flatMap(([place, isThere]) => (isThere ? [] : [place]));
}

const [name = '', field = ''] = process.argv.slice(2);
const missing = find(name, field);
if (missing.length > 0) {
  console.error(`${name}.${field} is missing in: ${missing.join(', ')}`);
  process.exitCode = 1;
}
