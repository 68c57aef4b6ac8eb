import fc from 'fast-check';
import { linkBlocked, reachable } from '../../../src/domain/items/link-blocked';
import { productModel } from '../../../src/domain/value/product/product-model';
import type { ItemRow } from '../../../src/domain/items/work-item';
import { findBlockingCycle } from '../../../src/domain/value/enablers';
import { emptyKnowledge } from '../value/empty-knowledge';

const product = productModel(emptyKnowledge(['1']), '2026-11-23');

const row = (id: string, blockerIds: readonly string[], done = false): ItemRow => ({
  issueId: id,
  issueKey: `INV-${id}`,
  projectId: '1',
  parentId: null,
  hierarchyLevel: 0,
  links: [],
  personaKeys: [],
  givenPersonaKeys: [],
  goals: {},
  points: null,
  unit: null,
  done,
  blockerIds,
  written: { value: null, priority: null, band: null },
});
const link = (rows: readonly ItemRow[]) => linkBlocked(product, rows, new Map());
const blocksOf = (rows: readonly ItemRow[]) => link(rows).map(({ key, blocks = [] }) => [key, blocks]);

describe('what an item holds back', () => {
  it('are the open items of the list that name it as a blocker', () => {
    expect(blocksOf([row('1', []), row('2', ['1']), row('3', ['1'], true), row('4', ['99'])])).toEqual([
      ['INV-1', ['INV-2']],
      ['INV-2', []],
      ['INV-3', []],
      ['INV-4', []],
    ]);
  });

  it('goes through others, and never back to the item itself', () => {
    const inputs = link([row('1', []), row('2', ['1']), row('3', ['2'])]);
    const [first] = inputs;
    if (first === undefined) throw new Error('There is no first item.');
    expect(reachable(first, inputs).map(({ key }) => key)).toEqual(['INV-2', 'INV-3']);
  });

  it('has no circles, whatever the links in Jira are, and is the same every time', () => {
    const ids = ['1', '2', '3', '4', '5'];
    const rows = fc.tuple(...ids.map((id) => fc.subarray(ids).map((blockers) => row(id, blockers))));
    fc.assert(
      fc.property(rows, (anyRows) => {
        expect(findBlockingCycle(link(anyRows))).toBeNull();
        expect(link(anyRows)).toEqual(link(anyRows));
      }),
    );
  });

  it('keeps every link where there is no circle', () => {
    const ids = ['1', '2', '3', '4', '5'];
    const rows = fc.tuple(
      ...ids.map((id, at) => fc.subarray(ids.slice(0, at)).map((blockers) => row(id, blockers))),
    );
    fc.assert(
      fc.property(rows, (anyRows) => {
        const kept = link(anyRows).reduce((sum, { blocks = [] }) => sum + blocks.length, 0);
        expect(kept).toBe(anyRows.reduce((sum, each) => sum + each.blockerIds.length, 0));
      }),
    );
  });
});
