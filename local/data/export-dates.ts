/** Languages whose month names an export may be written in. */
const languages = ['en', 'es', 'de', 'fr', 'pt', 'it', 'nl'];

const monthByName: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) =>
    (['short', 'long'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index): [string, number] => [
        monthKey(format.format(new Date(Date.UTC(2024, index, 15)))),
        index,
      ]);
    }),
  ),
);

const wordMonth =
  /^(\d{1,2})[/ .-]([\p{L}.]+)[/ .-](\d{2,4})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?(?: *([ap])\.? ?m\.?)?)?$/iu;
const numberMonth =
  /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?(?: *([ap])\.? ?m\.?)?)?$/iu;

/**
 * A moment as an export writes it: ISO 8601, REST (`…+0000`), RFC 822, `15/Feb/26 4:37 PM` in seven languages, or
 * `16/02/2017 15:26`. Text without a time zone is taken as UTC, and days come before months unless only the
 * other order is possible.
 *
 * @returns ISO 8601 in UTC, or undefined where the text is no date
 */
export function momentOf(text: string): string | undefined {
  const trimmed = text.trim();
  const word = wordMonth.exec(trimmed);
  if (word !== null) {
    const month = monthByName.get(monthKey(word[2] ?? ''));
    return month === undefined ? undefined : moment(word[3], month, word[1], word.slice(4));
  }
  const numbers = numberMonth.exec(trimmed);
  if (numbers !== null) {
    const first = Number(numbers[1]);
    const second = Number(numbers[2]);
    return second > 12
      ? moment(numbers[3], first - 1, numbers[2], numbers.slice(4))
      : moment(numbers[3], second - 1, numbers[1], numbers.slice(4));
  }
  if (!/^(\d{4}-\d{2}-\d{2}|[a-z]{3}, \d)/i.test(trimmed)) return undefined;
  const hasZone = /(z|[+-]\d{2}:?\d{2}|gmt|utc)$/i.test(trimmed.slice(10));
  const time = Date.parse(hasZone || trimmed.length === 10 ? trimmed : `${trimmed.replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The calendar day of such a text, as the export names it. */
export function dayOf(text: string): string | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text.trim());
  return iso?.[0] ?? momentOf(text)?.slice(0, 10);
}

function moment(
  yearText: string | undefined,
  month: number,
  dayText: string | undefined,
  clock: readonly (string | undefined)[],
): string | undefined {
  const year = Number(yearText) + ((yearText ?? '').length <= 2 ? 2000 : 0);
  const day = Number(dayText);
  const half = clock[3]?.toLowerCase();
  const hour = half === undefined ? Number(clock[0] ?? 0) : (Number(clock[0]) % 12) + (half === 'p' ? 12 : 0);
  const date = new Date(Date.UTC(year, month, day, hour, Number(clock[1] ?? 0), Number(clock[2] ?? 0)));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.toISOString() : undefined;
}

function monthKey(name: string): string {
  return name.toLowerCase().replaceAll('.', '');
}
