import fc from 'fast-check';
import { checkField, checkPatch } from '../../../src/domain/records/check-record';
import { emptyRecord } from '../../../src/domain/records/kind';
import { KIND_NAMES, kindNamed, kinds } from '../../../src/domain/records/kinds';
import { patchOf, wireOf } from './strict-schema';
import { anyRecord, valueOf } from './any-record';

const fieldsOf = KIND_NAMES.flatMap((name) =>
  Object.entries(kindNamed(name).specs).map(([field, spec]) => ({ name, field, spec })),
);

describe.each(KIND_NAMES)('a record of the kind %s', (name) => {
  const kind = kindNamed(name);

  it('is taken by the gate and by the wire whenever its values fit its declaration', () => {
    fc.assert(
      fc.property(anyRecord(kind), (value) => {
        expect(checkPatch(kind, value, 'snapshot')).toEqual({ ok: true, set: value });
        expect(wireOf(kind).parse(value)).toEqual(value);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused at every way in with a field that nobody declared', () => {
    for (const way of ['form', 'import', 'snapshot'] as const) {
      expect(checkPatch(kind, { nonsense: 1 }, way)).toEqual({
        ok: false,
        problems: [{ field: 'nonsense', problem: 'unknown-field' }],
      });
    }
    expect(wireOf(kind).safeParse({ ...emptyRecord(kind), nonsense: 1 }).success).toBe(false);
  });

  it("takes the app's own fields from a snapshot only", () => {
    const [own] = Object.entries(kind.specs).find(([, spec]) => spec.server === true) ?? [];
    if (own === undefined) return;
    expect(checkPatch(kind, { [own]: 'x' }, 'form')).toEqual({
      ok: false,
      problems: [{ field: own, problem: 'app-only' }],
    });
    expect(patchOf(kind).safeParse({ [own]: 'x' }).success).toBe(false);
  });
});

/** For each type one value that is over a limit or of another type, whatever the limits are. */
function beyond({ type, max, min }: (typeof fieldsOf)[number]['spec']): unknown[] {
  switch (type) {
    case 'text':
      return [42, 'x'.repeat((max ?? 0) + 1), '😀'.repeat((max ?? 0) + 1)];
    case 'whole':
      return ['1', 1.5, (max ?? 0) + 1, (min ?? 0) - 1];
    case 'amount':
      return ['1', Number.NaN, Number.POSITIVE_INFINITY, (max ?? 0) * 2 + 1, (min ?? 0) - 1];
    case 'day':
      return ['2026-02-30', '29.11.2026', '2026-11-29T00:00:00Z', 20261129];
    case 'flag':
      return [1, 'true'];
    case 'oneOf':
      return ['no such word', 1];
    case 'ref':
      return ['N-12', '', 7];
    case 'list':
      return ['a', Array.from({ length: (max ?? 0) + 1 }, () => 'a')];
    case 'group':
      return ['a', { unknown: 1 }];
    case 'document':
      return ['a', 5];
  }
}

it.each(fieldsOf)(
  '$name.$field refuses values outside its type, named, at the gate and on the wire alike',
  (one) => {
    for (const value of beyond(one.spec)) {
      const found = checkField(one.spec, value, one.field);
      expect({ value, ok: found.ok }).toEqual({ value, ok: false });
      if (!found.ok) expect(found.problem.field.split('.')[0]).toBe(one.field);
      const schema = wireOf({ ...kinds[one.name], specs: { [one.field]: one.spec } });
      expect({ value, ok: schema.safeParse({ [one.field]: value }).success }).toEqual({ value, ok: false });
    }
  },
);

it.each(fieldsOf)(
  '$name.$field says the same at the gate and on the wire about any value',
  ({ name, field, spec }) => {
    const schema = wireOf({ ...kinds[name], specs: { [field]: spec } });
    const any = fc.oneof(valueOf(spec), fc.string(), fc.integer(), fc.constant(null), fc.boolean());
    fc.assert(
      fc.property(any, (value) => {
        expect(checkField(spec, value, field).ok).toBe(schema.safeParse({ [field]: value }).success);
      }),
      { numRuns: 30 },
    );
  },
);

it('counts letters beyond the first plane as one, as the store does', () => {
  expect(checkField(kinds.account.specs.plan ?? { type: 'text' }, '😀'.repeat(80), 'plan').ok).toBe(true);
});
