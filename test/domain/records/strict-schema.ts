import { z } from 'zod';
import type { FieldSpec, FieldType } from '../../../src/domain/records/field';
import type { AnyKind } from '../../../src/domain/records/kind';
import { NAMED_CHECKS } from '../../../src/domain/records/named-checks';
import { lengthOf } from '../../../src/domain/records/check-record';

type Schema = (spec: FieldSpec) => z.ZodType;

/** Texts are measured in characters, as the store does. */
const words: Schema = (spec) =>
  z
    .string()
    .trim()
    .refine((given) => lengthOf(given) >= (spec.min ?? 0))
    .refine((given) => lengthOf(given) <= (spec.max ?? Number.POSITIVE_INFINITY));

const ranged = (number: z.ZodNumber, { min, max }: FieldSpec): z.ZodType =>
  number.min(min ?? -Number.MAX_VALUE).max(max ?? Number.MAX_VALUE);

/** One schema for each type: a new type does not compile until it has one. */
const SCHEMAS = {
  text: words,
  whole: (spec) => ranged(z.int(), spec),
  amount: (spec) => ranged(z.number(), spec),
  day: () => z.iso.date(),
  flag: () => z.boolean(),
  oneOf: (spec) => z.enum(spec.values ?? []),
  ref: () => z.guid(),
  list: (spec) => z.array(spec.of === undefined ? z.unknown() : schemaOf(spec.of)).max(spec.max ?? 1_000),
  group: (spec) =>
    z.strictObject(
      Object.fromEntries(Object.entries(spec.in ?? {}).map(([name, part]) => [name, schemaOf(part)])),
    ),
  document: () => z.unknown(),
} satisfies Record<FieldType, Schema>;

/** The schema of one field's value. */
export function schemaOf(spec: FieldSpec): z.ZodType {
  const build: Schema = SCHEMAS[spec.type];
  const plain = build(spec);
  const name = spec.check;
  const named = name === undefined ? plain : plain.refine((value) => NAMED_CHECKS[name]?.(value) === true);
  return spec.nullable === true ? named.nullable() : named;
}

function shapeOf(kind: AnyKind, takes: (spec: FieldSpec) => boolean): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(kind.specs)
      .filter(([, spec]) => takes(spec))
      .map(([field, spec]) => [field, schemaOf(spec)]),
  );
}

/**
 * A record of a kind as it may be written, every field of its declaration and nothing else: the declaration read a second
 * time, by a schema library, so that the app's own gate is held to it.
 */
export function wireOf(kind: AnyKind): z.ZodType<Readonly<Record<string, unknown>>> {
  return z.strictObject(shapeOf(kind, () => true));
}

/** A patch as a form sends it: fields that people write, each absent (untouched) or whole. */
export function patchOf(kind: AnyKind): z.ZodType<Readonly<Record<string, unknown>>> {
  const shape = shapeOf(kind, ({ server }) => server !== true);
  return z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([field, schema]) => [field, schema.optional()])),
  );
}
