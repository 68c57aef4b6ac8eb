/**
 * A heading in the form in which headings are compared: words apart (`createdAt`, `votes_count`, `user.name`), without
 * marks, accents and capitals. The Jira wrapping of custom fields is taken off in every language that has one.
 */
export function plainHeader(header: string): string {
  return unwrapped(header)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/ß/gu, 'ss')
    .replace(/ł/gu, 'l')
    .replace(/ø/gu, 'o')
    .replace(/æ/gu, 'ae')
    .replace(/ı/gu, 'i')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#%+]+/gu, ' ')
    .trim();
}

const WRAPPING =
  /^(?:custom fields?|benutzerdefinierte(?:s|n|r)? (?:felder|feld)|campos? personalizados?|champs? personnalis(?:és?|e)s?|camp[oi] personalizzat[oi]|aangepaste? velde?n?|aangepast veld|カスタム\s?フィールド|自定义字段|사용자 (?:정의|지정) 필드|pol[ea] niestandardowe|пользовательск(?:ое|ие) пол[ея]|anpassat fält|anpassade fält|(?:brugerdefinere|tilpasse)(?:t|de) felt(?:er)?|egendefiner(?:t|te) felt(?:er)?|mukautettu kenttä|vlastní pole|egyéni mező|özel alan)\s?[(（](.*)[)）]$/iu;

/** A heading without the wrapping that exports put around custom fields: `Custom field (Impact)` is `Impact`. */
export function unwrapped(header: string): string {
  const name = header.trim();
  return (WRAPPING.exec(name)?.[1] ?? name).trim();
}

/** Scripts that put no spaces between words: there a phrase counts anywhere in the heading. */
const WITHOUT_SPACES = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** How well a phrase names a heading: 100 for the whole of it, less when it is its end, its beginning or its middle. */
export function fitOf(plain: string, phrase: string): number {
  if (plain === phrase) return 100;
  if (phrase === '') return 0;
  const length = Math.min(9, phrase.split(' ').length * 2 + phrase.length / 20);
  if (WITHOUT_SPACES.test(phrase)) return plain.includes(phrase) ? 55 + length : 0;
  if (plain.endsWith(` ${phrase}`)) return 60 + length;
  if (plain.startsWith(`${phrase} `)) return 40 + length;
  return plain.includes(` ${phrase} `) ? 30 + length : 0;
}

/** The best fit of several phrases; an earlier phrase is as good as a later one. */
export function bestFit(plain: string, phrases: readonly string[]): number {
  return phrases.reduce((best, phrase) => Math.max(best, fitOf(plain, phrase)), 0);
}

/** Phrases of a dictionary, in the form in which headings are compared. */
export function phrases(...lists: readonly string[]): readonly string[] {
  return [...new Set(lists.flatMap((list) => list.split('|').map(plainHeader)))].filter((one) => one !== '');
}
