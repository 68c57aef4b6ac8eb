import fc from 'fast-check';
import type { FieldSpec, FieldType } from '../../../src/domain/records/field';
import type { AnyKind } from '../../../src/domain/records/kind';

const uuid = fc.uuid({ version: 4 });
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Letters, signs beyond the first plane, quotes and slashes; trimmed, as texts are stored. */
const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('a', 'Ä', 'ß', '“', '😀', '中', "'", '\\', '%', '\n', '0', ' '), {
      minLength: 0,
      maxLength: Math.min(max, 30),
    })
    .map((letters) => letters.join('').trim())
    .map((text) => text + 'x'.repeat(Math.max(0, min - Array.from(text).length)));

const named: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  photo: fc.constantFrom('', `data:image/png;base64,iVBORw0KGgo${'A'.repeat(20)}`),
  'web-address': fc.constantFrom('', 'https://example.test/a?b=%20c'),
  'https-address': fc.constantFrom('', 'https://example.test/recording/1'),
  'address-search': fc.constantFrom('', '?persona=owner&sort=value'),
  metric: fc.oneof(fc.constant('nps'), uuid),
  attributes: fc.dictionary(
    fc.constantFrom('Region', 'industry', 'Größe'),
    fc.oneof(fc.string({ maxLength: 20 }), fc.integer(), fc.boolean(), fc.constant(null)),
  ),
  'segment-rule': fc.constantFrom(
    { attribute: 'plan', is: '=', value: 'team' },
    { all: [{ attribute: 'people', is: '>', value: 10 }, { not: { attribute: 'arr', is: 'is-set' } }] },
  ),
};

const byType: Readonly<Record<FieldType, (spec: FieldSpec) => fc.Arbitrary<unknown>>> = {
  text: (spec) => words(spec.min ?? 0, spec.max ?? 30),
  whole: (spec) => fc.integer({ min: spec.min ?? 0, max: Math.min(spec.max ?? 1000, 2 ** 31 - 1) }),
  amount: (spec) =>
    fc.double({ min: spec.min ?? -1e9, max: spec.max ?? 1e9, noNaN: true }).map((value) => value + 0),
  day: () => day,
  flag: () => fc.boolean(),
  oneOf: (spec) => fc.constantFrom(...(spec.values ?? [])),
  ref: () => uuid,
  list: (spec) =>
    fc.array(spec.of === undefined ? fc.constant(null) : valueOf(spec.of), {
      maxLength: Math.min(spec.max ?? 4, 4),
    }),
  group: (spec) =>
    fc.record(Object.fromEntries(Object.entries(spec.in ?? {}).map(([name, part]) => [name, valueOf(part)]))),
  document: () => fc.constant({}),
};

/** Any value that a field takes. */
export function valueOf(spec: FieldSpec): fc.Arbitrary<unknown> {
  const own = spec.check === undefined ? undefined : named[spec.check];
  const plain = own ?? byType[spec.type](spec);
  return spec.nullable === true ? fc.option(plain, { nil: null }) : plain;
}

/** Any record that the declaration of a kind takes, the app's own fields included. */
export function anyRecord(kind: AnyKind): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(
    Object.fromEntries(Object.entries(kind.specs).map(([field, spec]) => [field, valueOf(spec)])),
  );
}
