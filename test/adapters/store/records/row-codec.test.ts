import fc from 'fast-check';
import { cellsOf, recordOfRow } from '../../../../src/adapters/store/records/row-codec';
import { columnsOfKind } from './columns-of-kind';
import { KIND_NAMES, kindNamed, kinds } from '../../../../src/domain/records/kinds';
import { anyRecord } from '../../../domain/records/any-record';

it.each(KIND_NAMES)('writes any %s into cells and reads the same record back', (name) => {
  const kind = kindNamed(name);
  fc.assert(
    fc.property(anyRecord(kind), fc.boolean(), (value, nullable) => {
      const columns = new Set(nullable ? columnsOfKind(kind) : numbersOf(name));
      const row = Object.fromEntries(cellsOf(kind, value, value, columns));
      expect(recordOfRow(kind, row)).toEqual({ value, unreadable: [] });
    }),
    { numRuns: 40 },
  );
});

/** Only texts can say "nothing" without NULL. */
function numbersOf(name: (typeof KIND_NAMES)[number]): string[] {
  const kind = kindNamed(name);
  const texts = new Set(['text', 'day', 'oneOf', 'ref']);
  return columnsOfKind(kind).filter((column) =>
    Object.entries(kind.specs).some(
      ([field, spec]) =>
        !texts.has(spec.type) && columnsOfKind({ ...kind, specs: { [field]: spec } })[0] === column,
    ),
  );
}

it('reads a word that this version does not know as the fallback, and names the field', () => {
  const row = {
    name: 'Acme',
    state: 'lost-in-space',
    plan: '',
    people: null,
    annual_revenue: null,
    attributes: null,
  };
  const read = recordOfRow(kinds.account, { ...row, customer_since: null });
  expect(read.value).toMatchObject({ state: 'active', attributes: {} });
  expect(read.unreadable).toEqual(['state']);
});

it('reads a row of before a column was added', () => {
  const row = { name: 'Acme', state: 'active', plan: '', people: '7', annual_revenue: '1200.5' };
  expect(recordOfRow(kinds.account, row).value).toEqual({
    name: 'Acme',
    state: 'active',
    plan: '',
    people: 7,
    arr: 1200.5,
    since: null,
    attributes: {},
  });
});

it('writes the fields that share a JSON column together, so that a patch of one loses none', () => {
  const after = { quote: 'new', photo: 'p', traits: [] };
  const cells = cellsOf(kinds.persona, { quote: 'new' }, after, new Set());
  expect([...cells]).toEqual([['profile', JSON.stringify({ quote: 'new', photo: 'p', traits: [] })]]);
});
