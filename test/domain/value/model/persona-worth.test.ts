import fc from 'fast-check';
import { NeedDraws } from '../../../../src/domain/value/model/draw-needs';
import { needInterval } from '../../../../src/domain/value/need-interval';
import { personaWorths } from '../../../../src/domain/value/persona-worth';
import { worked, worlds } from './arbitrary-world';

const BITS = 1e-9;
const RUNS = { numRuns: 60 };

describe('what a persona misses', () => {
  it('is the sum of its parts of the needs, as far as they are still to gain', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { model } = worked(world);
        for (const { personaId, value } of personaWorths(model)) {
          const parts = model.needs.flatMap(({ cells, delivery }) =>
            cells.filter((cell) => cell.personaId === personaId).map((cell) => delivery.left01 * cell.value),
          );
          expect(Math.abs(value - parts.reduce((sum, part) => sum + part, 0))).toBeLessThan(BITS);
        }
      }),
      RUNS,
    );
  });

  it('has, where one need of one persona is all there is, the interval of that need, to the bit', () => {
    let seen = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        for (const need of world.needs) {
          for (const key of need.personas) {
            const alone = { ...need, status: 'open' as const, metOn: null, personas: [key] };
            const { model } = worked({ ...world, needs: [alone], items: [] });
            const worths = personaWorths(model);
            const valued = model.byKey.get(need.key);
            // Whoever spoke for it or rated it has the need too.
            const [cell, ...others] = valued?.cells ?? [];
            const own = worths.find(({ personaId }) => personaId === cell?.personaId);
            if (cell === undefined || own === undefined || others.length > 0) continue;
            seen += 1;
            expect(own.interval).toEqual(needInterval(model, need.key));
            expect(own.value).toBe(valued?.value);
            for (const other of worths.filter((one) => one !== own))
              expect(other).toMatchObject({ value: 0, interval: { low: 0, high: 0 } });
          }
        }
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(20);
  });

  it('comes of the draws of the needs: those of the personas sum to those of the need', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { model } = worked(world);
        const drawn = new NeedDraws(model, { seed: 7, draws: 100, drawPersonaWeights: true });
        for (const valued of model.needs) {
          const whole = drawn.of(valued.need.key) ?? [];
          const parts = model.personas.map(({ id }) => drawn.ofPersona(valued, id));
          whole.forEach((value, draw) => {
            const sum = parts.reduce((all, part) => all + (part[draw] ?? 0), 0);
            expect(Math.abs(sum - value)).toBeLessThan(BITS);
          });
        }
      }),
      RUNS,
    );
  });
});
