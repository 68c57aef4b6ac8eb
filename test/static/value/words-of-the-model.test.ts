import { receiptLineView } from '../../../src/contract/value/score-view';
import { ASSUMPTIONS } from '../../../src/domain/value/model/facts';
import { PARAMETERS } from '../../../src/domain/value/parameters';
import { PRESET_IDS } from '../../../src/domain/value/presets/preset';
import { CUSTOM_VARIABLES } from '../../../src/domain/value/presets/custom-variables';
import { wordFile } from '../i18n/word-files';

describe.each(['en', 'de'])('In %s', (language) => {
  const model = wordFile('parts', language, 'value-model');

  it.each(PARAMETERS.map(({ labelKey, meaningKey, sourceKey }) => [labelKey, meaningKey, sourceKey]))(
    'the constant %s has a name, a meaning and a source',
    (labelKey, meaningKey, sourceKey) => {
      expect(model[labelKey]?.length).toBeGreaterThan(2);
      expect(model[meaningKey]?.length).toBeGreaterThan(20);
      expect(model[sourceKey]?.length).toBeGreaterThan(5);
    },
  );

  it('every unit of a constant is said', () => {
    const units = new Set(PARAMETERS.map(({ unit }) => unit).filter((unit) => unit !== 'on-off'));
    for (const unit of units) expect(model[`model.unit.${unit}`]).toBeTruthy();
  });

  it('every kind of line, every assumption and everything to learn first is said', () => {
    const words = { ...wordFile('parts', language, 'model'), ...wordFile('parts', language, 'value') };
    for (const kind of receiptLineView.shape.kind.options) expect(words[`receipt-kind.${kind}`]).toBeTruthy();
    for (const assumption of ASSUMPTIONS) expect(words[`assumed.${assumption}`]).toBeTruthy();
    for (const input of ['unmet', 'reach', 'confidence', 'effort'])
      expect(words[`learn-first.${input}`]).toBeTruthy();
    for (const kind of ['coverage', 'test', 'effort', 'goal'])
      expect(words[`add-points.${kind}`]).toBeTruthy();
  });

  it('no two constants share a name', () => {
    const names = PARAMETERS.map(({ labelKey }) => model[labelKey]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('every preset has a name and says what it orders by', () => {
    const presets = wordFile('parts', language, 'preset');
    for (const id of PRESET_IDS) {
      expect(presets[`preset.${id}`]).toBeTruthy();
      expect(presets[`preset.${id}.text`]).toBeTruthy();
    }
  });

  it('every number of a custom score has a name', () => {
    for (const variable of CUSTOM_VARIABLES) expect(model[`custom.variable.${variable}`]).toBeTruthy();
  });
});
