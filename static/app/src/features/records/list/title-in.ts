import type { AnyKind } from '@domain/records/kind';

/** The name that people call a record by. */
export function titleIn(kind: AnyKind, value: Readonly<Record<string, unknown>>): string {
  const title = value[kind.title];
  return typeof title === 'string' ? title : '';
}
