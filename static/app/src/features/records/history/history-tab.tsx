import { useState } from 'react';
import type { ReactNode } from 'react';
import { HISTORY_KINDS } from '@domain/records/history';
import type { ChangeFilterView } from '@contract/records/history-views';
import { userDayOf } from '../../../api/user-day';
import { personWords, usePersonNames } from '../../../api/people';
import { useRead } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { useSurface } from '../../../ui/surface-root';
import type { TabProps } from '../../tab';
import { ChangeList } from './change-list';
import { DeletedList } from './deleted-list';
import styles from './history.module.css';

const words = ['history'] as const;
const DAY_MS = 86_400_000;

/** Everything that people changed in the product, and what they deleted. */
export function HistoryTab(props: TabProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <History {...props} />
    </MoreWords>
  );
}

function History({ snapshot, view }: TabProps): ReactNode {
  const { t } = useText();
  const { projectId } = useSurface();
  const [filter, setFilter] = useState<ChangeFilterView>({});
  if (projectId === null) return null;
  if (view === 'deleted') return <DeletedList projectId={projectId} canEdit={snapshot.canManageKnowledge} />;
  return (
    <section aria-label={t('changes.product')} className={styles.section}>
      <Filters projectId={projectId} filter={filter} onFilter={setFilter} />
      <ChangeList projectId={projectId} filter={filter} canUndo={snapshot.canManageKnowledge} />
    </section>
  );
}

interface FiltersProps {
  readonly projectId: string;
  readonly filter: ChangeFilterView;
  readonly onFilter: (filter: ChangeFilterView) => void;
}

function Filters({ projectId, filter, onFilter }: FiltersProps): ReactNode {
  const { t } = useText();
  const { accountId } = useSurface();
  const people = useRead('history.people', { projectId }).data?.accountIds ?? [];
  const names = usePersonNames(people);
  const nameOf = (id: string): string =>
    personWords(id, accountId, names, { you: t('changes.you'), app: t('changes.app') }) ??
    t('changes.person', { id });
  return (
    <div className={styles.filters} role="group" aria-label={t('changes.filters')}>
      <SelectBox
        label={t('changes.filter.person')}
        value={filter.accountId ?? ''}
        onChange={(value) => {
          onFilter({ ...filter, accountId: value === '' ? undefined : value });
        }}
        options={[
          { value: '', label: t('changes.filter.everybody') },
          ...people.map((id) => ({ value: id, label: nameOf(id) })),
        ]}
      />
      <SelectBox
        label={t('changes.filter.kind')}
        value={filter.kind ?? ''}
        onChange={(value) => {
          onFilter({ ...filter, kind: HISTORY_KINDS.find((kind) => kind === value) });
        }}
        options={[
          { value: '', label: t('changes.filter.everything') },
          ...HISTORY_KINDS.map((kind) => ({ value: kind, label: t(`record-kind.${kind}`) })),
        ]}
      />
      <label>
        {t('changes.filter.from')}{' '}
        <input
          type="date"
          value={dayOf(filter.from)}
          onChange={(event) => {
            onFilter({ ...filter, from: instantOf(event.currentTarget.value) });
          }}
        />
      </label>
      <label>
        {t('changes.filter.to')}{' '}
        <input
          type="date"
          value={dayOf(filter.to === undefined ? undefined : filter.to - DAY_MS)}
          onChange={(event) => {
            const from = instantOf(event.currentTarget.value);
            onFilter({ ...filter, to: from === undefined ? undefined : from + DAY_MS });
          }}
        />
      </label>
    </div>
  );
}

function dayOf(instant: number | undefined): string {
  return instant === undefined ? '' : userDayOf(instant);
}

function instantOf(day: string): number | undefined {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant) ? undefined : instant;
}
