import { DEFAULT_SETTINGS } from '../../../src/domain/value/model/settings';
import { checkSettings } from '../../../src/domain/value/model/check-settings';
import { PARAMETERS, readParameter, withParameters } from '../../../src/domain/value/parameters';
import { caught } from './caught';

describe('parameters', () => {
  it('have a default inside their range, and the defaults pass', () => {
    checkSettings(DEFAULT_SETTINGS, 'params');
    for (const { id, default: value, min, max, unit } of PARAMETERS) {
      expect(readParameter(DEFAULT_SETTINGS, id)).toBe(value);
      if (unit === 'on-off') continue;
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
  });

  it('list every constant of the model exactly once', () => {
    const leaves = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
        : [path];
    expect(PARAMETERS.map(({ id }) => id).sort()).toEqual(leaves(DEFAULT_SETTINGS, '').sort());
  });

  it.each(PARAMETERS.map(({ id }) => id))(
    '%s can be set to what it is, and refuses what is out of range',
    (id) => {
      expect(withParameters(DEFAULT_SETTINGS, { [id]: readParameter(DEFAULT_SETTINGS, id) })).toEqual(
        DEFAULT_SETTINGS,
      );
      expect(caught(() => withParameters(DEFAULT_SETTINGS, { [id]: Number.NaN })).details['path']).toBe(
        `params.${id}`,
      );
    },
  );

  it('change on a copy only', () => {
    const before = structuredClone(DEFAULT_SETTINGS);
    const after = withParameters(DEFAULT_SETTINGS, {
      'claims.pitch': 0.2,
      'verdict.partly': 0.4,
      'anchors.1.1': 0.6,
    });
    expect(after.claims.pitch).toBe(0.2);
    expect(after.verdict.partly).toBe(0.4);
    expect(after.anchors[1]).toEqual([0.1, 0.6]);
    expect(DEFAULT_SETTINGS).toEqual(before);
    expect(caught(() => withParameters(DEFAULT_SETTINGS, { 'bandsStory.0': 2 })).details['path']).toBe(
      'params.bandsStory',
    );
    expect(caught(() => withParameters(DEFAULT_SETTINGS, { nothing: 1 })).details['path']).toBe(
      'params.nothing',
    );
  });

  it('refuse what cannot be together, and take two that pass each other on the way', () => {
    const path = (changes: Readonly<Record<string, number>>) =>
      caught(() => withParameters(DEFAULT_SETTINGS, changes)).details['path'];
    expect(path({ 'bandsEpic.2': 9 })).toBe('params.bandsEpic');
    expect(path({ 'anchors.1.0': 0.3 })).toBe('params.anchors.2');
    expect(path({ voicesFrom: 20 })).toBe('params.voicesTo');
    expect(path({ draws: 100.5 })).toBe('params.draws');
    expect(withParameters(DEFAULT_SETTINGS, { 'bandsStory.0': 90, 'bandsStory.1': 50 }).bandsStory).toEqual([
      90, 50, 1,
    ]);
  });
});
