import { z } from 'zod';
import type { FieldSpec, FieldType } from '../../domain/records/field';
import type { AnyKind } from '../../domain/records/kind';
import { NAMED_CHECKS } from '../../domain/records/named-checks';
import { lengthOf } from '../../domain/records/check-record';

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

/** A record of a kind as it is written, every field of its declaration; nothing that is not declared. */
export function wireOf(kind: AnyKind): z.ZodType<Readonly<Record<string, unknown>>> {
  return z.strictObject(shapeOf(kind, () => true));
}

/** How loosely an answer is checked: types, not limits, so that one row of an older time takes no page down. */
const SHOWN = {
  ...SCHEMAS,
  text: () => z.string(),
  whole: () => z.number(),
  amount: () => z.number(),
  day: () => z.string(),
  ref: () => z.string(),
  list: (spec) => z.array(spec.of === undefined ? z.unknown() : shownSchema(spec.of)),
  group: (spec) =>
    z.object(
      Object.fromEntries(Object.entries(spec.in ?? {}).map(([name, part]) => [name, shownSchema(part)])),
    ),
} satisfies Record<FieldType, Schema>;

function shownSchema(spec: FieldSpec): z.ZodType {
  const build: Schema = SHOWN[spec.type];
  return spec.nullable === true ? build(spec).nullable() : build(spec);
}

/** A record as an answer shows it: every declared field but those that stay in the app, and nothing else. */
export function shownOf(kind: AnyKind): z.ZodType<Readonly<Record<string, unknown>>> {
  return z.object(
    Object.fromEntries(Object.entries(kind.specs).map(([field, spec]) => [field, shownSchema(spec)])),
  );
}

/** A patch as a form sends it: fields that people write, each absent (untouched) or whole. */
export function patchOf(kind: AnyKind): z.ZodType<Readonly<Record<string, unknown>>> {
  const shape = shapeOf(kind, ({ server }) => server !== true);
  return z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([field, schema]) => [field, schema.optional()])),
  );
}
