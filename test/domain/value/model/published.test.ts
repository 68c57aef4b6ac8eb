import golden from './golden.json';
import { scenarios } from './scenarios.json';
import { misses } from './close-to';
import { confidenceOf, voiceLevel } from '../../../../src/domain/value/model/evidence-mass';
import { DEFAULT_SETTINGS } from '../../../../src/domain/value/model/settings';
import { value2 } from '../../../../local/model/value-2';

describe('the value model, version 2', () => {
  it('has the declared constants', () => {
    expect(misses({ ...DEFAULT_SETTINGS, customers: 24 }, golden.settings)).toEqual([]);
  });

  it('works the golden world through to the last number', () => {
    expect(misses(value2(golden.input), golden.expected)).toEqual([]);
  });

  it.each(golden.functions.voiceLevel)('rates %p distinct speakers at %p', (speakers = 0, level = 0) => {
    expect(voiceLevel(speakers, DEFAULT_SETTINGS)).toBeCloseTo(level, 9);
  });

  it.each(golden.functions.confidenceOf)(
    'turns a strength of %p into a confidence of %p',
    (strength = 0, sure = 0) => {
      expect(confidenceOf(strength, DEFAULT_SETTINGS)).toBeCloseTo(sure, 9);
    },
  );

  it.each(scenarios)('$name: $why', ({ input, expected }) => {
    expect(misses(value2(input), expected)).toEqual([]);
  });
});
