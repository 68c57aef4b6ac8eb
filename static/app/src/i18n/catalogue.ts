/** Languages beside English. */
export const otherLanguages = ['de'] as const;
export type OtherLanguage = (typeof otherLanguages)[number];

/** The messages of one part of the interface: English at once, every other language when it is needed. */
export interface Catalogue {
  readonly en: Readonly<Record<string, string>>;
  readonly load: Readonly<Record<OtherLanguage, () => Promise<Readonly<Record<string, string>>>>>;
}

/** Ties the languages of a part together; each has to say every message. */
export function catalogue<K extends string>(
  en: Readonly<Record<K, string>>,
  load: Readonly<Record<OtherLanguage, () => Promise<Readonly<Record<K, string>>>>>,
): Catalogue {
  return { en, load };
}

/** The language to show for a locale such as `de-AT`: its own where there is one, else English. */
export function languageFor(locale: string): 'en' | OtherLanguage {
  const asked = locale.toLowerCase().split(/[-_]/)[0];
  return otherLanguages.find((language) => language === asked) ?? 'en';
}

/** All messages of the given parts in the language of the locale. */
export async function loadMessages(
  catalogues: readonly Catalogue[],
  locale: string,
): Promise<Readonly<Record<string, string>>> {
  const language = languageFor(locale);
  const parts = await Promise.all(
    catalogues.map(async (part) => (language === 'en' ? part.en : await part.load[language]())),
  );
  return Object.assign({}, ...parts) as Record<string, string>;
}
