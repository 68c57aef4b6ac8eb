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
