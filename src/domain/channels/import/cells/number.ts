import { withoutCurrency } from './currency';
import type { DecimalSign } from './currency';

/** A number as it is written, without what stands around its digits. */
export interface WrittenNumber {
  /** Digits with the points and commas between them. */
  readonly digits: string;
  readonly negative: boolean;
  /** 1, or what `k`, `Mio.`, `bn`, `万` multiply by. */
  readonly factor: number;
  readonly percent: boolean;
  readonly money: boolean;
  /** The decimal sign that its own form leaves no doubt about; null when it has no point and no comma. */
  readonly decimal: DecimalSign | 'either' | null;
  /** The decimal sign that its currency suggests. */
  readonly hint: DecimalSign | null;
}

/** First digits of the scripts that number otherwise: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/(?:k|tsd\.?|t€|thousand|mil|тыс\.?|tis\.?|tys\.?|bin|千|천)$/iu, 1e3],
  [/(?:万|萬|만)$/u, 1e4],
  [/(?:lakhs?|lacs?)$/iu, 1e5],
  [/(?:百万)$/u, 1e6],
  [/(?:crores?|cr\.?)$/iu, 1e7],
  [/(?:億|亿|억)$/u, 1e8],
  [/(?:bn|b|mrd\.?|mld\.?|md|milliards?|milliarden?|billions?|miliardi|miljard|млрд\.?|mlrd\.?)$/iu, 1e9],
  [/(?:mm|mn|mln\.?|m|mio\.?|mill\.?|millions?|millionen|millones|milhões|milioni|miljoen|млн\.?)$/iu, 1e6],
  [/(?:tn|trillions?)$/iu, 1e12],
];
const UNIT =
  /\s*(?:people|users?|employees|seats|licen[cs]es|customers|votes?|likes|answers|responses|points?|pts\.?|sp|personen|nutzer|mitarbeiter(?:innen)?|plätze|stimmen|antworten|punkte|personnes|utilisateurs|employés|salariés|réponses|personas|usuarios|empleados|votos|respuestas|puntos|pessoas|usuários|funcionários|pontos|persone|utenti|dipendenti|voti|gebruikers|medewerkers|stemmen|punten|人|名|票|件|点|명|p\.?\s?a\.?|per (?:year|annum)|\/\s?(?:yr|year|jahr|an|año|ano|jaar))$/iu;
const GROUPED = /^\d{1,3}(?:[ '’ʼ´`]\d{3})+(?:[.,]\d+)?$/u;
const LONGEST = 40;

/**
 * Takes a number apart as people and tools write it: `1,250`, `1.250,5`, `1 250`, `1'250.50`, `12,34,567`, `(1,250)`,
 * `1.250-`, `'-3.5`, `−3,5`, `€ 12.500,-`, `$1.2B`, `3 Mio.`, `87,5 %`, `1.2E+03`, `١٢٫٥`. Null where it is none.
 */
export function takeApart(cell: string): WrittenNumber | null {
  if (cell.length > LONGEST || !/\p{Nd}/u.test(cell)) return null;
  let text = plainDigits(cell.normalize('NFKC').trim()).replace(/^['’](?=[-+=@(\d.,−])/u, '');
  const currency = withoutCurrency(text.replace(/[‒–—−﹣]/gu, '-'));
  // Dashes for the cents: `1.250,-`, `1.250.–`.
  text = currency.text.trim().replace(/[.,]-{1,2}$/u, '');
  let negative = false;
  const inBrackets = /^([^\d()]*)\(([^()]*\d[^()]*)\)([^\d()]*)$/u.exec(text);
  if (inBrackets !== null) {
    negative = true;
    text = `${inBrackets[1] ?? ''}${inBrackets[2] ?? ''}${inBrackets[3] ?? ''}`;
  }
  text = text.replace(/^\s*(?:~|≈|ca\.?|c\.|about|approx\.?|etwa|env\.?|aprox\.?)\s*/iu, '').trim();
  const percent = /(?:%|percent|pct\.?|prozent|pour ?cent|por ciento)\s*$|^%/iu.test(text);
  if (percent) text = text.replace(/\s*(?:%|percent|pct\.?|prozent|pour ?cent|por ciento)\s*$|^%\s*/iu, '');
  text = text.replace(UNIT, '').trim();
  const sign = /^\s*([-+])\s*|\s*([-+])$/u.exec(text);
  if (sign !== null) {
    negative = negative || (sign[1] ?? sign[2]) === '-';
    text = text.replace(sign[0], '').trim();
  }
  const exponent = /^(\d+(?:[.,]\d+)?)e([+-]?\d{1,3})$/iu.exec(text);
  if (exponent !== null) {
    const digits = exponent[1] ?? '';
    const decimal = digits.includes(',') ? ',' : digits.includes('.') ? '.' : null;
    return {
      digits,
      negative,
      factor: 10 ** Number(exponent[2]),
      percent,
      money: currency.money,
      decimal,
      hint: null,
    };
  }
  let factor = 1;
  for (const [suffix, times] of MAGNITUDES) {
    if (!suffix.test(text)) continue;
    factor = times;
    text = text.replace(suffix, '').trim();
    break;
  }
  const digits = digitsOf(text);
  if (digits === null) return null;
  const decimal = decimalOf(digits.text, digits.grouped);
  if (decimal === 'none') return null;
  return {
    digits: digits.text,
    negative,
    factor,
    percent,
    money: currency.money,
    decimal,
    hint: currency.hint,
  };
}

/** The number, with the sign that its column uses for decimals where its own form leaves that open. */
export function valueOf(written: WrittenNumber, columnDecimal: DecimalSign): number {
  const own = written.decimal === 'either' ? (written.hint ?? columnDecimal) : written.decimal;
  const whole = own === null ? written.digits : written.digits.split(own === '.' ? ',' : '.').join('');
  const number = Number(own === ',' ? whole.replace(',', '.') : whole) * written.factor;
  // Binary remainders of a multiplication, and those that Excel stores and does not show.
  const rounded = Number(number.toPrecision(15));
  return written.negative && rounded !== 0 ? -rounded : rounded;
}

/** The number of a cell; null where it is none. */
export function numberIn(cell: string, columnDecimal: DecimalSign): number | null {
  const written = takeApart(cell);
  if (written === null) return null;
  const value = valueOf(written, columnDecimal);
  return Number.isFinite(value) ? value : null;
}

function plainDigits(text: string): string {
  if (/^[\x20-\x7e]*$/u.test(text)) return text;
  return text
    .replace(/[٬]/gu, "'")
    .replace(/[٫]/gu, '.')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((first) => code >= first && code < first + 10);
      return zero === undefined ? digit : String(code - zero);
    });
}

/** Digits without separating spaces and apostrophes; null where they do not separate groups of three. */
function digitsOf(text: string): { readonly text: string; readonly grouped: boolean } | null {
  const spaced = text.replace(/\s/gu, ' ');
  if (GROUPED.test(spaced)) return { text: spaced.replace(/[ '’ʼ´`]/gu, ''), grouped: true };
  return /^(?:\d[\d.,]*|[.,]\d+)$/u.test(spaced) ? { text: spaced, grouped: false } : null;
}

function decimalOf(digits: string, grouped: boolean): DecimalSign | 'either' | null | 'none' {
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points === 0 && commas === 0) return null;
  if (points > 0 && commas > 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const whole = digits.slice(0, digits.lastIndexOf(decimal));
    return (decimal === '.' ? points : commas) === 1 && isGrouped(whole, decimal === '.' ? ',' : '.')
      ? decimal
      : 'none';
  }
  const sign = points > 0 ? '.' : ',';
  const other = sign === '.' ? ',' : '.';
  if (grouped) return sign;
  if (points + commas > 1) return isGrouped(digits, sign) ? other : 'none';
  const at = digits.indexOf(sign);
  const before = digits.slice(0, at);
  const isGroup =
    digits.length - at - 1 === 3 && before.length >= 1 && before.length <= 3 && !before.startsWith('0');
  return isGroup ? 'either' : sign;
}

/** Groups of three, or Indian ones of two before the last three. */
function isGrouped(digits: string, sign: string): boolean {
  const [first = '', ...groups] = digits.split(sign);
  const last = groups.at(-1);
  return (
    first.length >= 1 &&
    first.length <= 3 &&
    last?.length === 3 &&
    (groups.every((group) => group.length === 3) ||
      (sign === ',' && groups.slice(0, -1).every((group) => group.length === 2) && first.length <= 2))
  );
}
