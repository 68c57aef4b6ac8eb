import { isPlain } from './check-record';
import type { FieldSpec } from './field';
import type { AnyKind } from './kind';

/** A text of a record in which a person may be named. */
export interface PersonalText {
  /** `quote`, or `traits.2.text` inside a list or group. */
  readonly path: string;
  readonly text: string;
}

/** Whether a field, or anything inside it, may name a person. */
function isPersonal(spec: FieldSpec): boolean {
  return (
    spec.personal === true ||
    (spec.of !== undefined && isPersonal(spec.of)) ||
    Object.values(spec.in ?? {}).some(isPersonal)
  );
}

/** The fields of a kind that masking, retention and erasing have to search. */
export function personalFields(kind: AnyKind): readonly string[] {
  return Object.keys(kind.specs).filter((name) => {
    const spec = kind.specs[name];
    return spec !== undefined && isPersonal(spec);
  });
}

/** Every text of a record in which a person may be named, parts included. */
export function personalTexts(kind: AnyKind, value: Readonly<Record<string, unknown>>): PersonalText[] {
  return Object.entries(kind.specs).flatMap(([name, spec]) => textsOf(spec, value[name], name, false));
}

function textsOf(spec: FieldSpec, value: unknown, path: string, within: boolean): PersonalText[] {
  const personal = within || spec.personal === true;
  if (typeof value === 'string') return personal && value !== '' ? [{ path, text: value }] : [];
  if (Array.isArray(value)) {
    const { of } = spec;
    if (of !== undefined) return value.flatMap((one, at) => textsOf(of, one, `${path}.${at}`, personal));
  }
  if (!isPlain(value)) return [];
  if (spec.type === 'document') return personal ? stringsIn(value, path) : [];
  return Object.entries(spec.in ?? {}).flatMap(([name, part]) =>
    textsOf(part, value[name], `${path}.${name}`, personal),
  );
}

function stringsIn(value: unknown, path: string): PersonalText[] {
  if (typeof value === 'string') return value === '' ? [] : [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, at) => stringsIn(one, `${path}.${at}`));
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => stringsIn(one, `${path}.${name}`));
}

/** The value with each personal text put through `change`, which is told the field; everything else stays as it is. */
export function withPersonalTexts(
  spec: FieldSpec,
  value: unknown,
  change: (text: string, spec: FieldSpec) => string,
  within = false,
): unknown {
  const personal = within || spec.personal === true;
  if (typeof value === 'string') return personal ? change(value, spec) : value;
  if (Array.isArray(value)) {
    const of = spec.of ?? { type: 'document' as const };
    return value.map((one: unknown) => withPersonalTexts(of, one, change, personal));
  }
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      withPersonalTexts(spec.in?.[name] ?? { type: 'document' }, one, change, personal),
    ]),
  );
}
