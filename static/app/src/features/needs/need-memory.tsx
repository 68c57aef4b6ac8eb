import type { ReactNode } from 'react';
import type { NeedDetail } from '@contract/needs/need-views';
import { useRead } from '../../api/read';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { Note } from '../../ui/note';

interface NeedMemoryProps {
  readonly projectId: string;
  readonly needKey: string;
}

const words = ['needs'] as const;

/** Why a need was declined, what spoke for it then and does now, and what brings or brought it back. */
export function NeedMemory(props: NeedMemoryProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Memory {...props} />
    </MoreWords>
  );
}

function Memory({ projectId, needKey }: NeedMemoryProps): ReactNode {
  const text = useText();
  const { t } = text;
  const need = useRead('need.read', { projectId, needKey }).data;
  if (need === undefined) return null;
  const { decline, declinedAt, cameBack } = need;
  if (decline !== null && declinedAt !== null) {
    const { then, now } = declinedAt;
    return (
      <Note tone="neutral" title={t('need.memory.declined', { reason: decline.reason })}>
        <p>
          {then !== null && `${t('need.memory.then', backed(then, text))} `}
          {t('need.memory.now', backed(now, text))}
        </p>
        <p>{ruleWords(decline, text)}</p>
      </Note>
    );
  }
  if (cameBack === null) return null;
  return (
    <Note tone="info" title={cameBackWords(cameBack, text)}>
      {t('need.memory.was-declined', { reason: cameBack.reason })}
    </Note>
  );
}

function backed(
  {
    pieces,
    accounts,
    revenue,
  }: { readonly pieces: number; readonly accounts: number; readonly revenue: number },
  { number }: Text,
) {
  return { pieces, accounts, revenue: number(revenue, 0) };
}

function ruleWords(
  { reopenOn, whenDoubled, reopenAtAccounts, reopenAtRevenue }: NonNullable<NeedDetail['decline']>,
  { t, day, number }: Text,
): string {
  if (reopenOn !== null) return t('need.memory.rule.day', { day: day(reopenOn) });
  if (reopenAtAccounts !== null) return t('need.memory.rule.accounts', { count: reopenAtAccounts });
  if (reopenAtRevenue !== null) return t('need.memory.rule.revenue', { revenue: number(reopenAtRevenue, 0) });
  return t(whenDoubled ? 'need.memory.rule.evidence' : 'need.memory.rule.never');
}

function cameBackWords(
  { on, why, was, now }: NonNullable<NeedDetail['cameBack']>,
  { t, day, number }: Text,
): string {
  const of = (value: number | null): string => (value === null ? '?' : number(value, 0));
  return t(`need.memory.back.${why}`, { day: day(on), was: of(was), now: of(now) });
}
