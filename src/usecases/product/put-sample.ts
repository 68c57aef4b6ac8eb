import { emptyRecord } from '../../domain/records/kind';
import { kindNamed } from '../../domain/records/kinds';
import type { KindName } from '../../domain/records/kinds';
import type { Authorship } from '../../ports/actor';
import type { Recording } from '../records/record-history';

/** Writes records of the sample over what there is of them, deleted ones included. */
export async function putSample(
  productId: string,
  kind: KindName,
  rows: readonly { readonly id: string; readonly value: object }[],
  by: Authorship,
  deps: Pick<Recording, 'records'>,
): Promise<void> {
  const seen = await deps.records.read(
    productId,
    kind,
    rows.map(({ id }) => id),
  );
  const whole = rows.map(({ id, value }) => ({
    id,
    version: seen.get(id)?.version ?? 0,
    value: { ...emptyRecord(kindNamed(kind)), ...seen.get(id)?.value, ...value },
  }));
  await deps.records.putMany(productId, kind, whole, by);
}
