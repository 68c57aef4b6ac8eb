import { AppError } from '../../domain/app-error';
import { said } from '../../domain/words/said';
import { recordIdOf } from '../../domain/records/record-id';
import type { PublicationStore } from '../../adapters/store/roadmap/publication-store';
import type { ItemCall } from '../call';
import { addRecord, saveRecord } from '../records/save-record';
import type { SaveDeps } from '../records/save-record';

interface PublishDeps extends SaveDeps {
  readonly publications: Pick<PublicationStore, 'ofItems'>;
}

/** Two people may switch the same item at once: the later one stands, as a switch asks for nothing else. */
const ATTEMPTS = 3;

/**
 * Says whether others get to see the item, in the place of the rule; the history can take it back.
 * @throws AppError `conflict` while others go on switching it
 */
export async function publishItem(call: ItemCall, published: boolean, deps: PublishDeps): Promise<void> {
  const { product, item } = call;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const standing = (await deps.publications.ofItems(product.id, [item.id])).get(item.id);
    if (standing === undefined) {
      await addRecord(call, 'publication', await newRecord(call, published, deps), deps);
      continue;
    }
    if (standing.published === published) return;
    const now = (await deps.records.read(product.id, 'publication', [standing.id])).get(standing.id);
    const version = now?.version ?? 0;
    const saved = await saveRecord(
      call,
      'publication',
      { id: standing.id, version, set: { published } },
      deps,
    );
    if (saved.kind === 'saved') return;
  }
  throw new AppError('conflict', said('records.too-many-at-once'));
}

/** By its id the record of an item is written once; one that was deleted gives way to another. */
async function newRecord({ product, item }: ItemCall, published: boolean, deps: PublishDeps) {
  const id = recordIdOf('publication', product.id, item.id);
  const gone = (await deps.records.read(product.id, 'publication', [id])).has(id);
  return {
    id: gone ? deps.clock.newId() : id,
    set: { published },
    own: { issueId: item.id, item: item.key },
  };
}
