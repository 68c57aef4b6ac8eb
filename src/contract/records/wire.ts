import { z } from 'zod';
import type { FieldSpec, FieldType } from '../../domain/records/field';
import type { AnyKind } from '../../domain/records/kind';

type Schema = (spec: FieldSpec) => z.ZodType;

/**
 * One schema for each type: a new type does not compile until it has one. Types, not limits, so that one row of an older
 * time takes no page down; what is written goes through the gate, `checkRecord`.
 */
const SHOWN = {
  text: () => z.string(),
  whole: () => z.number(),
  amount: () => z.number(),
  day: () => z.string(),
  flag: () => z.boolean(),
  oneOf: (spec) => z.enum(spec.values ?? []),
  ref: () => z.string(),
  list: (spec) => z.array(spec.of === undefined ? z.unknown() : shownSchema(spec.of)),
  group: (spec) =>
    z.object(
      Object.fromEntries(Object.entries(spec.in ?? {}).map(([name, part]) => [name, shownSchema(part)])),
    ),
  document: () => z.unknown(),
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
