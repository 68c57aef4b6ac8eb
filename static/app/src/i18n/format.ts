/** What a message may be filled with; numbers are written the way of the locale. */
export type MessageParams = Readonly<Record<string, string | number>>;

const placeholder = /\{(\w+)(?:\|([^{}]*))?\}/g;

/**
 * Fills a message: `{name}` takes a value, `{count|one=# need|other=# needs}` a form chosen by the plural
 * rules of the locale, `#` standing for the number, and `{share|percent}` a share of 1 as whole percent.
 * An unknown name stays as it is, so that it is seen.
 */
export function format(message: string, params: MessageParams, locale: string): string {
  return message.replace(placeholder, (whole, name: string, forms: string | undefined) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (forms === 'percent') {
      return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(
        Number(value),
      );
    }
    const text =
      typeof value === 'number'
        ? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
        : value;
    if (forms === undefined) return text;
    const rule = new Intl.PluralRules(locale).select(Number(value));
    const choices = new Map(forms.split('|').map((form) => splitOnce(form)));
    return (choices.get(rule) ?? choices.get('other') ?? '#').replaceAll('#', text);
  });
}

function splitOnce(form: string): [string, string] {
  const at = form.indexOf('=');
  return [form.slice(0, at), form.slice(at + 1)];
}
