import { AppError } from '../../domain/app-error';
import { withCurrentKeys } from '../../domain/needs/former-keys';
import { rowOf } from '../../domain/items/work-item';
import type { WorkItem } from '../../domain/items/work-item';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { ItemCall } from '../call';
import { addNeed } from '../needs/add-need';
import type { NeedDraft } from '../needs/add-need';
import { said } from '../../domain/words/said';
import { changeItem } from './change-served';
import { rememberUnread } from './remember-children';
import { panelOf } from './read-panel';
import type { Panel } from './read-panel';
import type { Requests } from '../requests';

/** Needs on one work item; more would say nothing about whom it serves. */
const MAX_NEEDS = 20;

export type AttachRequest =
  | { readonly kind: 'existing'; readonly needKey: string; readonly coverage01: number }
  | { readonly kind: 'new'; readonly need: NeedDraft; readonly coverage01: number };

/**
 * Attaches a need to an item, as the person who calls: an existing one, or one written down just now.
 * The field in Jira is the truth; its change makes the event from which the value is computed.
 * @throws AppError `not-found` for a need that is gone, `invalid` when the item serves too many already
 */
export async function attachNeed(call: ItemCall, attach: AttachRequest, deps: Requests): Promise<Panel> {
  const { needByKey, knowledge } = await call.model();
  // Before a need is written down that has no place on the item.
  mustHaveRoom(withCurrentKeys(call.item, knowledge.formerKeys));
  if (attach.kind === 'existing' && !needByKey.has(attach.needKey)) {
    throw new AppError('not-found', said('needs.gone', { needKey: attach.needKey }), {
      needKey: attach.needKey,
    });
  }
  const needKey =
    attach.kind === 'existing' ? attach.needKey : (await addNeed(call, attach.need, deps)).needKey;
  if (attach.kind === 'new') await call.modelAgain();
  const changed = await changeItem(
    call,
    (item) => {
      mustHaveRoom(item);
      return {
        needKeys: [...new Set([...item.needKeys, needKey])],
        coverage: { ...item.coverage, [needKey]: attach.coverage01 },
      };
    },
    deps,
  );
  await meetChildren(changed, await call.model(), deps);
  return panelOf(call, changed, deps);
}

function mustHaveRoom({ needKeys }: WorkItem): void {
  if (needKeys.length >= MAX_NEEDS) {
    throw new AppError('invalid', said('items.too-many-needs', { most: MAX_NEEDS }));
  }
}

/** The first need of an epic: what its priority divides by is what is left of all its stories, so they are read at once. */
async function meetChildren(item: WorkItem, product: ProductModel, deps: Requests): Promise<void> {
  if (item.hierarchyLevel <= 0) return;
  const row = rowOf(item, product.model.settings.coverageDefault01);
  await deps.items.put([row]);
  await rememberUnread(product, [row], { items: deps.items, jira: deps.family });
}
