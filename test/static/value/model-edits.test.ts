import fc from 'fast-check';
import {
  countEdits,
  draftOf,
  fieldNumber,
  fieldProblem,
  fieldText,
  noEdits,
} from '../../../static/app/src/features/value/model/model-edits';
import { refusedParameter } from '../../../static/app/src/features/value/model/refusal';
import { model } from './example-model';
import { said } from '../../../src/domain/words/said';

const parameter = (id: string) => {
  const found = model.parameters.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`There is no parameter ${id}.`);
  return found;
};

describe('The fields of the model', () => {
  it('write shares in percent and read them back', () => {
    expect(fieldText(parameter('goalLift'), 0.5)).toBe('50');
    expect(fieldNumber(parameter('goalLift'), '12,5')).toBe(0.125);
    expect(fieldText(parameter('voiceHalfLife'), 180)).toBe('180');
  });

  it('give back every number of a constant’s range that was written into them', () => {
    for (const each of model.parameters.filter(({ unit }) => unit !== 'on-off')) {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 1_000 }), (step) => {
          const value = Number((each.min + ((each.max - each.min) * step) / 1_000).toPrecision(6));
          expect(fieldNumber(each, fieldText(each, value))).toBeCloseTo(value, 9);
        }),
        { numRuns: 20 },
      );
    }
  });

  it('say what is wrong before anything is sent', () => {
    expect(fieldProblem(parameter('goalLift'), 'much')).toBe('model.not-a-number');
    expect(fieldProblem(parameter('goalLift'), '')).toBe('model.not-a-number');
    expect(fieldProblem(parameter('goalLift'), '501')).toBe('model.out-of-range');
    expect(fieldProblem(parameter('goalLift'), '500')).toBeNull();
  });

  it('make a draft of what differs only, and none while a field cannot be read', () => {
    expect(draftOf(model, noEdits)).toBeNull();
    expect(draftOf(model, { ...noEdits, fields: { goalLift: '50' } })).toBeNull();
    expect(draftOf(model, { ...noEdits, fields: { goalLift: '0', valueOnly: true } })).toEqual({
      changes: { goalLift: 0, valueOnly: true },
      preset: 'default',
      custom: null,
    });
    const broken = { ...noEdits, fields: { goalLift: 'x', valueOnly: true } };
    expect(draftOf(model, broken)).toBeNull();
    expect(countEdits(model, broken)).toBe(2);
  });

  it('give the team’s own score criteria to begin with', () => {
    const draft = draftOf(model, { ...noEdits, preset: 'custom' });
    expect(draft?.custom?.kind).toBe('weighted');
  });

  it('show a refusal at its field, and one about a group at the first of it', () => {
    const whole = said('value.parameter-whole');
    const refusal = { field: 'params.bandsStory', said: said('value.bands') };
    expect(refusedParameter(refusal, 'bandsStory.0')).toEqual(said('value.bands'));
    expect(refusedParameter(refusal, 'bandsStory.1')).toBeNull();
    expect(refusedParameter({ field: 'params.draws', said: whole }, 'draws')).toBe(whole);
  });
});
