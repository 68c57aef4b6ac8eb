import { isPhoto } from './photo';
import { isKpi } from './kpi-kind';
import { isSegmentRule } from './segment-rule';
import { isRecordId } from './record-id';

const MOST_ATTRIBUTES = 200;

/** Facts by name: texts of at most 500 characters, numbers, flags or nothing. */
function isAttributes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const facts: [string, unknown][] = Object.entries(value);
  return (
    facts.length <= MOST_ATTRIBUTES &&
    facts.every(
      ([name, fact]) =>
        name.trim() !== '' &&
        name.length <= 100 &&
        (fact === null ||
          typeof fact === 'boolean' ||
          (typeof fact === 'number' && Number.isFinite(fact)) ||
          (typeof fact === 'string' && fact.length <= 500)),
    )
  );
}

const ofText = (holds: (text: string) => boolean) => (value: unknown) =>
  typeof value === 'string' && holds(value);

/** What a field asks beyond its type, by the name that its declaration gives it. */
export const NAMED_CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  photo: ofText((given) => given === '' || isPhoto(given)),
  'web-address': ofText((given) => /^$|^https?:\/\/\S+$/i.test(given)),
  'https-address': ofText((given) => /^$|^https:\/\/\S+$/i.test(given)),
  'address-search': ofText((given) => /^(\?.*)?$/s.test(given)),
  metric: ofText((given) => isKpi(given) || isRecordId(given)),
  attributes: isAttributes,
  'segment-rule': (value) => isSegmentRule(value),
};
