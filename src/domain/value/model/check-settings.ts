import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import { SETTING_RANGES, settingRange } from './setting-ranges';
import type { ValueSettings } from './settings';

const BANDS = ['bandsStory', 'bandsEpic'] as const;

/**
 * Checks every constant against its range, and that anchors rise and band thresholds fall.
 * @param root what the path of an error begins with: "params.goalLift" where somebody sets it, else "settings.goalLift"
 * @throws AppError `invalid` whose `details.path` is `<root>.<id>`
 */
export function checkSettings(settings: ValueSettings, root: 'params' | 'settings'): void {
  const refuse = (id: string, why: ReturnType<typeof said>) => invalidField(`${root}.${id}`, why);
  const check = (id: string, value: unknown) => {
    const [min, max] = settingRange(id);
    if (typeof value !== 'number' || !(value >= min && value <= max))
      throw invalidField(`${root}.${id}`, said('value.parameter-range', { min, max }), { min, max });
  };
  const given = new Map<string, unknown>(Object.entries(settings));
  for (const id of Object.keys(SETTING_RANGES)) check(id, given.get(id));
  for (const group of ['verdict', 'claims'] as const)
    for (const [part, share] of Object.entries(settings[group])) check(`${group}.${part}`, share);
  for (const bands of BANDS)
    settings[bands].forEach((threshold, at) => {
      check(`${bands}.${at}`, threshold);
    });
  settings.anchors.forEach(([strength01, confidence01], at) => {
    check(`anchors.${at}.0`, strength01);
    check(`anchors.${at}.1`, confidence01);
  });
  if (typeof settings.valueOnly !== 'boolean')
    throw refuse('valueOnly', said('value.parameter-switch', { id: 'valueOnly' }));
  for (const id of ['draws', 'enablerDepth'] as const)
    if (!Number.isInteger(settings[id])) throw refuse(id, said('value.parameter-whole'));
  if (settings.voicesFrom >= settings.voicesTo) throw refuse('voicesTo', said('value.voices'));
  if (settings.anchors.length < 2) throw refuse('anchors', said('value.curve-short'));
  settings.anchors.forEach(([strength01, confidence01], at) => {
    const before = settings.anchors[at - 1];
    if (before !== undefined && (strength01 <= before[0] || confidence01 < before[1]))
      throw refuse(`anchors.${at}`, said('value.curve-rises'));
  });
  for (const bands of BANDS) {
    const [veryHigh, high, medium] = settings[bands];
    if (veryHigh <= high || high <= medium) throw refuse(bands, said('value.bands'));
  }
}
