import { rowOf } from '../../../../static/app/src/api/work-items/item-numbers';
import { snapshot, workItem } from '../../example-views';

describe('A work item in a list', () => {
  it('has no value, and no value per point, while nothing is known: unknown is not zero', () => {
    const row = rowOf(workItem({ id: '1', estimate: { points: 5, problem: null } }), snapshot);
    expect([row.value, row.valuePerPoint, row.band]).toEqual([null, null, 'unscored']);
  });

  it('has no value per point without points, or with none', () => {
    const written = { value: 8, priority: 4, band: 'B' };
    expect(rowOf(workItem({ id: '1', written }), snapshot).valuePerPoint).toBeNull();
    const free = workItem({ id: '1', written, estimate: { points: 0, problem: null } });
    expect(rowOf(free, snapshot).valuePerPoint).toBeNull();
  });

  it('reads the letter in the field as the band it stands for', () => {
    const bands = ['A', 'B', 'C', 'D', 'Z', null].map(
      (band) => rowOf(workItem({ id: '1', written: { value: 1, priority: 1, band } }), snapshot).band,
    );
    expect(bands).toEqual(['very-high', 'high', 'medium', 'low', 'unscored', 'unscored']);
  });

  it('serves the personas of its field and of its needs, each once', () => {
    const item = workItem({
      id: '1',
      needKeys: ['N-1', 'N-404'],
      personaKeys: ['bookkeeper', 'owner', 'ghost'],
    });
    expect(rowOf(item, snapshot).personas.map((persona) => persona.key)).toEqual(['bookkeeper', 'owner']);
  });
});
