import { compileModel } from '../../../src/domain/value/compile-model';
import { scoreItems } from '../../../src/domain/value/score-items';
import { golden, goldenInput, goldenItems } from './golden-model';

describe('the default model worked through', () => {
  const model = compileModel(goldenInput());
  const scored = scoreItems(model, goldenItems());

  it.each(Object.entries(golden.expected.needs))('values need %s', (key, expected) => {
    const need = model.needs.find((entry) => entry.need.key === key)?.need;
    expect(need?.value).toBeCloseTo(expected.value, 9);
    expect(need?.kano01).toBeCloseTo(expected.kano, 9);
    for (const [personaId, segment] of Object.entries(expected.segments)) {
      const cell = need?.perPersona.find((entry) => entry.personaId === personaId);
      expect(cell?.importance).toBeCloseTo(segment.I, 9);
      expect(cell?.satisfaction).toBeCloseTo(segment.S, 9);
      expect(cell?.opportunity).toBeCloseTo(segment.opportunity, 9);
      expect(cell?.reach01).toBeCloseTo(segment.reach, 9);
      expect(cell?.contribution01).toBeCloseTo(segment.contribution_0_1, 9);
    }
  });

  it.each(Object.entries(golden.expected.items))('scores item %s', (key, expected) => {
    const score = scored.scores.find((entry) => entry.key === key);
    expect(score?.value).toBeCloseTo(expected.value, 9);
    expect(score?.blend).toBeCloseTo(expected.B, 9);
    expect(score?.confidence01).toBeCloseTo(expected.C, 9);
    expect(score?.evidenceStrength01).toBeCloseTo(expected.meter, 9);
    expect(score?.priority).toBeCloseTo(expected.P, 9);
  });

  it('ranks the items as published', () => {
    expect(scored.ranking.map((row) => scored.scores[row]?.key)).toEqual(golden.expected.ranking);
  });
});
