import type { AnyKind } from './kind';

/** What a column of an imported file can fill: a field, or a twelfth of one. */
export interface ImportTarget {
  readonly field: string;
  readonly hints: RegExp;
  /** How often the column's number goes into the field's. */
  readonly times: 1 | 12;
}

/**
 * What columns of a file can fill, in the order in which a heading is tried: the field by which people call a record
 * comes last, since its words ("customer", "account") stand in many headings.
 */
export function importTargets(kind: AnyKind): readonly ImportTarget[] {
  const fields = Object.keys(kind.specs).filter((field) => field !== kind.title);
  return [...fields, kind.title].flatMap((field): ImportTarget[] => {
    const spec = kind.specs[field];
    if (spec === undefined || spec.server === true) return [];
    return [
      ...(spec.monthlyHints === undefined ? [] : [{ field, hints: spec.monthlyHints, times: 12 as const }]),
      ...(spec.hints === undefined ? [] : [{ field, hints: spec.hints, times: 1 as const }]),
    ];
  });
}

/** The fields of a kind that a segment's rule may ask for. */
export function segmentFields(kind: AnyKind): readonly string[] {
  return Object.entries(kind.specs).flatMap(([field, { segment }]) => (segment === true ? [field] : []));
}
