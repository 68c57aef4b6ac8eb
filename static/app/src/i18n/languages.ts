import type { Language } from './language';

type Loading = () => Promise<{ readonly language: Language }>;

/**
 * The languages that the interface speaks; English where it does not speak the person's own. Each is loaded when it
 * is spoken, so that no surface grows by a language that nobody there speaks.
 */
export const languages: Readonly<Record<string, Loading>> & { readonly en: Loading } = {
  en: () => import('./en'),
  de: () => import('./de'),
};
