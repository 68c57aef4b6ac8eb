import type { LineChangeView, RecordDecision, ScoreChangeView } from '@contract/roadmap/change-views';
import type { PlanPart } from '@domain/roadmap/changes';
import type { Text } from '../../../i18n/text';
import type { MovedEntry } from './change-entries';
import type { Deciders, Decision } from './use-deciders';

/** Priority before and after. */
export function priorityWords({ from, to }: ScoreChangeView, { t, number }: Text): string {
  const word = (value: number | null): string => (value === null ? t('changed.no-value') : number(value));
  return t('changed.priority', { from: word(from), to: word(to) });
}

/** Place before and after; null where it has none, or the same. */
export function rankWords({ fromRank, toRank }: ScoreChangeView, { t }: Text): string | null {
  if (toRank === null || fromRank === toRank) return null;
  return fromRank === null
    ? t('changed.rank.new', { to: toRank })
    : t('changed.rank', { from: fromRank, to: toRank });
}

/** What a line of the receipt is about. */
export function lineWords(line: LineChangeView, { t }: Text): string {
  const title = line.title ?? '';
  if (line.kind === 'need') {
    if (title === '') return t('changed.line.need.gone', { key: line.needKey ?? '' });
    return line.persona === undefined
      ? t('changed.line.persona.gone', { title })
      : t('changed.line.need', { title, persona: line.persona });
  }
  const about = line.itemKey ?? title;
  const kind = t(`receipt-kind.${line.kind}`);
  return about === '' ? kind : t('changed.line.with', { kind, title: about });
}

/** A signed difference, with a real minus. */
export function signedWords(difference: number, { number }: Text): string {
  return difference < 0 ? `−${number(-difference)}` : `+${number(difference)}`;
}

/** Each part of a plan that moved, from where to where. */
export function moveWords({ before, now, parts }: MovedEntry, text: Text): readonly string[] {
  const { t } = text;
  const value = (state: MovedEntry['now'], part: PlanPart): string => {
    switch (part) {
      case 'horizon':
        return t(`plan.horizon.${state.horizon}`);
      case 'status':
        return state.status;
      default: {
        const day = state[part];
        return day === null ? t('changed.no-date') : text.day(day);
      }
    }
  };
  return parts.map((part) =>
    t('changed.from-to', {
      part: t(`changed.part.${part}`),
      from: value(before, part),
      to: value(now, part),
    }),
  );
}

/** Who changed what, when, and what they said; `about` names the story when it was not the item itself. */
export function decisionWords(decision: Decision, { t, day, list }: Text, about?: string): string {
  const what = [...decision.fields, ...decision.parts.map((part) => t(`changed.part.${part}`))];
  const words = t('changed.by', {
    name: decision.name ?? t('changed.somebody'),
    day: day(decision.day),
    what: about === undefined ? list([...new Set(what)]) : `${about} ${list([...new Set(what)])}`,
  });
  return decision.reason === '' ? words : `${words} ${t('changed.said', { reason: decision.reason })}`;
}

/** Who changed which need, persona or goal, and when. */
export function recordWords(record: RecordDecision, names: Deciders['names'], { t, day }: Text): string {
  return t('changed.by', {
    name: names.get(record.accountId) ?? t('changed.somebody'),
    day: day(record.at),
    what: t(`changed.record.${record.action}`, { name: record.name }),
  });
}
