import type { MessageView } from '@contract/value/score-view';
import type { MessageParams } from '../../i18n/format';
import type { Text } from '../../i18n/text';

/** A sentence of the model in words: types of evidence and coverage, which travel as codes, are named. */
export function modelWords(message: MessageView, text: Text): string | null {
  return text.find(message.key, named(message.params, text));
}

/** "Because … and …", or null when there is nothing to say. */
export function becauseWords(
  because: { readonly key: string; readonly parts: readonly MessageView[] },
  text: Text,
): string | null {
  const parts = because.parts.flatMap((part) => modelWords(part, text) ?? []);
  if (parts.length < because.parts.length) return null;
  return text.find(because.key, { first: parts[0] ?? '', second: parts[1] ?? '' });
}

/** How much of a need, in the five words where one fits, else in percent. */
export function coverageWords(coverage01: number, text: Text): string {
  return text.find(`coverage.${String(coverage01)}`) ?? text.percent(coverage01);
}

function named(params: MessageParams, text: Text): MessageParams {
  const { types, next, coverage01 } = params;
  return {
    ...params,
    ...(typeof types === 'string' && {
      types: text.list(types.split(',').map((type) => text.find(`evidence-type.${type}`) ?? type)),
    }),
    ...(typeof next === 'string' && { next: text.find(`evidence-article.${next}`) ?? next }),
    ...(typeof coverage01 === 'number' && { coverage: coverageWords(coverage01, text) }),
  };
}
