/** The sign between a number's whole and its fraction. */
export type DecimalSign = '.' | ',';

/** How a currency is mostly written; null where countries that share it differ. */
const BY_CODE: Readonly<Record<string, DecimalSign | null>> = {
  ...signs(
    '.',
    'USD GBP JPY CNY RMB INR AUD NZD HKD SGD TWD KRW MXN ILS THB PHP MYR EGP NGN KES PKR LKR BDT AED SAR',
  ),
  ...signs(',', 'BRL ARS CLP COP UYU PYG DKK NOK SEK ISK PLN CZK HUF RON BGN RUB UAH TRY IDR VND DEM ATS'),
  ...signs(null, 'EUR CHF CAD ZAR PEN'),
};
const BY_SIGN: readonly (readonly [RegExp, DecimalSign | null])[] = [
  [/R\$/u, ','],
  [/(?:US|A|AU|C|CA|HK|NZ|S|NT|MX)\$/u, '.'],
  [/[₽₺₫₴₲]/u, ','],
  [/[£¥₹₩₪฿₦₱]|円|元|원/u, '.'],
  [/\b(?:kr|zł|zl|Kč|Kc|Ft|lei|Rp|руб|грн|лв)\b\.?|(?:zł|Kč|руб\.?|грн\.?)/iu, ','],
  [/\b(?:RM|Rs)\b\.?/u, '.'],
  [/\b(?:Fr|SFr)\b\.?/u, null],
  [/\p{Sc}/u, null],
];
const CODE = new RegExp(`(?<![A-Za-z])(?:${Object.keys(BY_CODE).join('|')})(?![A-Za-z])`, 'iu');

export interface WithoutCurrency {
  readonly text: string;
  /** Whether a currency stood there, and the sign for decimals that it suggests. */
  readonly money: boolean;
  readonly hint: DecimalSign | null;
}

/** Takes the currency off an amount: `R$ 1.200`, `1,250 USD`, `12 500 kr`. */
export function withoutCurrency(text: string): WithoutCurrency {
  if (!/[^\d\s.,%()+'-]/u.test(text)) return { text, money: false, hint: null };
  const code = CODE.exec(text);
  if (code !== null)
    return {
      text: text.replace(code[0], ' ').replace(/\p{Sc}/gu, ' '),
      money: true,
      hint: BY_CODE[code[0].toUpperCase()] ?? null,
    };
  for (const [sign, hint] of BY_SIGN) {
    if (sign.test(text)) return { text: text.replace(sign, ' '), money: true, hint };
  }
  return { text, money: false, hint: null };
}

function signs(sign: DecimalSign | null, codes: string): Record<string, DecimalSign | null> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, sign]));
}
