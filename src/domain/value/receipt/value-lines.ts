import type { ValueModel } from '../compile-model';
import { coverageOf } from '../coverage';
import type { Inheritance } from '../enablers';
import type { Assumption, ItemInput, ReceiptLine } from '../types';

/** A line before rounding. */
export type RawLine = Omit<ReceiptLine, 'units' | 'shown'>;

/** The lines that sum to the customer value: persona × need, caps on coverage, inheritance. */
export function valueLines(model: ValueModel, item: ItemInput, inherited: readonly Inheritance[]): RawLine[] {
  const lines: RawLine[] = [];
  const caps: RawLine[] = [];
  const names = new Map(model.personas.map(({ id, name }) => [id, name]));
  for (const { need: index, linked, coverage01, assumed } of coverageOf(model, item, 'items[0]')) {
    const need = model.needs[index]?.need;
    if (need === undefined) continue;
    const own: Assumption[] = assumed ? ['coverage-default'] : [];
    if (need.kanoAssumed) own.push('kano-pooled');
    for (const cell of need.perPersona) {
      lines.push({
        id: `need:${need.key}:${cell.personaId}`,
        kind: 'need',
        amount: linked * 100 * need.kano01 * cell.contribution01,
        message: {
          key: 'receipt.need',
          params: {
            need: need.key,
            title: need.title,
            persona: names.get(cell.personaId) ?? cell.personaId,
            coverage01: linked,
            weight01: cell.weight01,
            reach01: cell.reach01,
            importance: cell.importance,
            satisfaction: cell.satisfaction,
            opportunity: cell.opportunity,
            kano01: need.kano01,
          },
        },
        assumed: [...cell.assumed, ...own],
        needKey: need.key,
        personaId: cell.personaId,
      });
    }
    if (linked > coverage01) {
      caps.push({
        id: `cap:${need.key}`,
        kind: 'coverage-cap',
        amount: -(linked - coverage01) * need.value,
        message: {
          key: 'receipt.coverage-cap',
          params: { need: need.key, title: need.title, linked01: linked },
        },
        assumed: [],
        needKey: need.key,
      });
    }
  }
  for (const { fromKey, depth, amount } of inherited) {
    caps.push({
      id: `enabler:${fromKey}`,
      kind: 'enabler',
      amount,
      message: { key: 'receipt.enabler', params: { item: fromKey, depth } },
      assumed: [],
      itemKey: fromKey,
    });
  }
  return [...lines, ...caps];
}
