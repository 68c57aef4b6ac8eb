/** Languages whose month names are known; where two use one word for different months, the first has it. */
const LANGUAGES = [
  ...[
    'en',
    'de',
    'es',
    'fr',
    'pt',
    'it',
    'nl',
    'pl',
    'cs',
    'sv',
    'da',
    'nb',
    'fi',
    'hu',
    'tr',
    'ro',
    'ru',
    'uk',
  ],
  ...[
    'sk',
    'sl',
    'et',
    'lv',
    'lt',
    'el',
    'bg',
    'ca',
    'id',
    'vi',
    'ja',
    'ko',
    'zh',
    'zh-TW',
    'ar',
    'he',
    'th',
    'hi',
  ],
];
/** Short forms that Intl does not give, as spreadsheets and older exports write them. */
const FURTHER: Readonly<Record<string, number>> = {
  ...numbered('jan feb mar apr mai jun jul ago sep okt nov dez'),
  ...numbered('ene febr mrz abr mag giu lug aug set out nov dic'),
  ...numbered('janv fev mars avr may juin juil aou sept oct nov dec'),
  ...numbered('gen feb maart apr mei jun lug ago set ott nov dez'),
  aout: 8,
  jän: 1,
  jaen: 1,
  maerz: 3,
};
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'short' },
  { month: 'long' },
  { month: 'short', day: 'numeric' },
  { month: 'long', day: 'numeric' },
];

let known: ReadonlyMap<string, number> | undefined;

/** The number of a month, 1–12, by its name or short name in any of some forty languages; undefined for other words. */
export function monthNamed(name: string): number | undefined {
  known ??= namesOfMonths();
  const key = keyOf(name);
  return known.get(key) ?? (/^[a-z]{4,}$/u.test(key) ? known.get(key.slice(0, 3)) : undefined);
}

function namesOfMonths(): Map<string, number> {
  const names = new Map<string, number>(Object.entries(FURTHER).map(([name, month]) => [keyOf(name), month]));
  for (const language of LANGUAGES) {
    for (const style of STYLES) {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC', calendar: 'gregory' });
      for (let month = 1; month <= 12; month += 1) {
        const part = format
          .formatToParts(new Date(Date.UTC(2024, month - 1, 15)))
          .find(({ type }) => type === 'month');
        const key = keyOf(part?.value ?? '');
        if (key !== '' && !/^\d+$/u.test(key) && !names.has(key)) names.set(key, month);
      }
    }
  }
  for (let month = 1; month <= 12; month += 1) {
    for (const sign of ['月', '월']) names.set(`${String(month)}${sign}`, month);
  }
  return names;
}

function keyOf(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[.’']/gu, '').toLowerCase().trim();
}

function numbered(words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, at) => [word, at + 1]));
}
