import type { ReactNode } from 'react';
import type { BehindView } from '@contract/customers/account-views';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';

/** How many accounts ask for something, and what those of them bring in a year whose revenue is known. */
export function Behind({ behind }: { readonly behind: BehindView }): ReactNode {
  const { t, number } = useText();
  const { accounts, revenue, unknown } = behind;
  if (accounts === 0) return t('behind.nobody');
  if (unknown === accounts) return t('behind.accounts', { count: accounts });
  return (
    <span title={unknown > 0 ? t('behind.unknown', { count: unknown }) : undefined}>
      {t('behind.accounts', { count: accounts })} ·{' '}
      {t('behind.revenue', { revenue: number(revenue, 0), more: unknown > 0 ? 'yes' : 'no' })}
    </span>
  );
}

interface BehindNeedsProps {
  readonly projectId: string;
  readonly needKeys: readonly string[];
}

/** Who is behind some needs together; nothing until it is known. */
export function BehindNeeds({ projectId, needKeys }: BehindNeedsProps): ReactNode {
  const groups = [[...needKeys].sort()];
  const read = useRead('account.behind', needKeys.length === 0 ? null : { projectId, groups });
  const behind = read.data?.behind[0];
  return behind === undefined ? null : <Behind behind={behind} />;
}
