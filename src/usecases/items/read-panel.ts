import type { NeedRecord } from '../../domain/value/product/knowledge';
import { withCurrentKeys } from '../../domain/needs/former-keys';
import type { FormerKeys } from '../../domain/needs/former-keys';
import { belowOf } from '../../domain/items/below';
import { itemInput, openElsewhere } from '../../domain/items/item-input';
import type { OpenElsewhere } from '../../domain/items/item-input';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { QuoteRecord } from '../../domain/evidence/quote';
import { rowOf } from '../../domain/items/work-item';
import type { WorkItem } from '../../domain/items/work-item';
import type { ItemInput } from '../../domain/value/model/facts';
import type { Actor } from '../../ports/actor';
import { itemCall } from '../call';
import type { Call, CallDeps } from '../call';
import { readNeighbours } from './read-neighbours';
import type { Requests } from '../requests';

export type PanelDeps = Pick<Requests, 'items' | 'knowledge'>;

export interface RenamedKey {
  readonly key: string;
  readonly into: string;
}

/** Everything that the issue panel is made of, before it is put into the words of the contract. */
export interface Panel {
  readonly actor: Actor;
  /** The item as if it named every need and persona by its present key. */
  readonly item: WorkItem;
  /** Keys of merged needs and personas that stand in its fields. */
  readonly formerKeys: Readonly<Record<'needs' | 'personas', readonly RenamedKey[]>>;
  readonly product: ProductModel;
  readonly input: ItemInput;
  /** What the item holds back: it may inherit a share of their value. */
  readonly neighbours: readonly ItemInput[];
  /** Its open stories in other projects, by project. */
  readonly elsewhere: readonly OpenElsewhere[];
  readonly quotes: ReadonlyMap<string, QuoteRecord>;
  /** Where the item names no need itself: those of the item above it, which speak for it. */
  readonly above: readonly NeedRecord[];
}

/**
 * The panel of an item that no call names: it is read as the person first. One Jira call.
 * @throws AppError `not-found` when the item is not there or not visible
 */
export async function readPanel(issueId: string, actor: Actor, deps: PanelDeps & CallDeps): Promise<Panel> {
  const call = await itemCall(issueId, actor, deps);
  return panelOf(call, call.item, deps);
}

/**
 * The panel of an item as it was read with the call, or as the call has changed it.
 * The value is computed from what is true now, not from what was last written.
 */
export async function panelOf(call: Call, named: WorkItem, deps: PanelDeps): Promise<Panel> {
  const product = await call.model();
  const current = product.knowledge.formerKeys;
  const item = withCurrentKeys(named, current);
  const formerKeys = {
    needs: renamed(named.needKeys, current.needs),
    personas: renamed(named.personaKeys, current.personas),
  };
  const row = rowOf(item, product.model.settings.coverageDefault01);
  const { inputs, neighbours, below } = await readNeighbours(product, [row], deps.items);
  const input = inputs[0] ?? itemInput(product, row, belowOf([]));
  const served = new Set(
    [...input.links, ...(input.stories ?? []).flatMap((story) => story.links)].map((link) => link.needKey),
  );
  const needIds = [...served].flatMap((key) => product.needByKey.get(key)?.id ?? []);
  return {
    actor: call.actor,
    item,
    formerKeys,
    product,
    input,
    neighbours,
    elsewhere: openElsewhere(row, below),
    quotes: await deps.knowledge.quotes(product.knowledge.product.id, needIds),
    above: row.links.length === 0 ? await needsAbove(call, product, named.parentId, deps) : [],
  };
}

async function needsAbove(
  call: Call,
  product: ProductModel,
  parentId: string | null,
  { items }: PanelDeps,
): Promise<readonly NeedRecord[]> {
  const [parent] = parentId === null ? [] : await items.find([parentId]);
  // Another product's needs may have the same keys.
  if (parent === undefined || !call.product.projectIds.includes(parent.projectId)) return [];
  return parent.links.flatMap(({ needKey }) => product.needByKey.get(needKey) ?? []);
}

function renamed(keys: readonly string[], former: FormerKeys): RenamedKey[] {
  return keys.flatMap((key) => {
    const into = former.get(key);
    return into === undefined ? [] : [{ key, into }];
  });
}
