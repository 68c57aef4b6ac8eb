import type { MessageView, ReceiptLineView } from '@contract/value/score-view';
import type { Text } from '../../i18n/text';

/** A sentence of the model in words, as far as this build has some. */
export function modelWords(message: MessageView, text: Text): string | null {
  return text.find(message.key, message.params);
}

/** A line of a receipt in words: how much of a need the work meets, which travels as numbers, is said. */
export function lineWords(line: ReceiptLineView, text: Text): string {
  const { key, params } = line.message;
  const values =
    typeof params['counted01'] === 'number' ? { ...params, coverage: shareWords(line, text) } : params;
  return text.find(key, values) ?? text.t(`receipt-kind.${line.kind}`);
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

/**
 * How much of a need, in the five words where one fits, else in percent. Fully is what somebody has stated; where
 * `assumed` says that nobody has, it is so perhaps.
 */
export function coverageWords(coverage01: number, text: Text, assumed = false): string {
  if (assumed && coverage01 === 1) return text.t('coverage.perhaps');
  return text.find(`coverage.${String(coverage01)}`) ?? text.percent(coverage01);
}

/**
 * How much of a need the work meets, in words: "half", "fully, by 6 stories", and what is left where that is less.
 * Never more than the whole: a need can be met once.
 */
export function shareWords(
  { message, assumed }: Pick<ReceiptLineView, 'message' | 'assumed'>,
  text: Text,
): string {
  const { planned01, left01, counted01, stories } = message.params;
  if (typeof planned01 !== 'number' || typeof left01 !== 'number' || typeof counted01 !== 'number') return '';
  const solved = coverageWords(Math.min(1, planned01), text, assumed.includes('coverage'));
  const by =
    typeof stories === 'number' && stories > 0 ? text.t('share.by-stories', { solved, stories }) : solved;
  if (counted01 >= Math.min(1, planned01) - 1e-9) return by;
  return left01 === 0
    ? text.t('share.nothing-left', { by })
    : text.t('share.left', { by, left: coverageWords(left01, text) });
}
