import { PARAMETERS } from '../../../src/domain/value/parameters';
import { PRESET_IDS } from '../../../src/domain/value/presets/preset';
import { CUSTOM_VARIABLES } from '../../../src/domain/value/presets/custom-variables';
import { partMessages } from '../i18n/part-messages';

describe.each(['en', 'de'])('In %s', (language) => {
  const model = partMessages(language, 'value-model.ts');

  it.each(PARAMETERS.map(({ labelKey, meaningKey }) => [labelKey, meaningKey]))(
    'the constant %s has a name and a meaning of its own',
    (labelKey, meaningKey) => {
      expect(model[labelKey]?.length).toBeGreaterThan(2);
      expect(model[meaningKey]?.length).toBeGreaterThan(20);
    },
  );

  it('no two constants share a name', () => {
    const names = PARAMETERS.map(({ labelKey }) => model[labelKey]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('every preset has a name and says what it orders by', () => {
    const presets = partMessages(language, 'preset.ts');
    for (const id of PRESET_IDS) {
      expect(presets[`preset.${id}`]).toBeTruthy();
      expect(presets[`preset.${id}.text`]).toBeTruthy();
    }
  });

  it('every number of a custom score has a name', () => {
    for (const variable of CUSTOM_VARIABLES) expect(model[`custom.variable.${variable}`]).toBeTruthy();
  });
});
