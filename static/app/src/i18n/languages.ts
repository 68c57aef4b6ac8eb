import { german } from './de';
import { english } from './en';
import type { Language } from './language';

/** The languages that the interface speaks; English where it does not speak the person's own. */
export const languages: Readonly<Record<string, Language>> & { readonly en: Language } = {
  en: english,
  de: german,
};
