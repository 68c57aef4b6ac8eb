import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Coverage01 } from '@contract/identifiers';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { useSlices } from './use-slices';
import type { ItemEdit } from './item-edit';
import type { ItemEdits } from './use-item-edits';
import styles from './item-edits.module.css';

const coverages: readonly Coverage01[] = [0.25, 0.5, 0.75, 1];

interface BulkBarProps {
  readonly items: readonly RoadmapItem[];
  readonly snapshot: KnowledgeSnapshot;
  readonly edits: ItemEdits;
  readonly onClear: () => void;
}

/** What can be done with all chosen items at once. */
export function BulkBar({ items, snapshot, edits, onClear }: BulkBarProps): ReactNode {
  const { t } = useText();
  const [needKey, setNeedKey] = useState('');
  const [coverage01, setCoverage] = useState<Coverage01>(0.5);
  const sprints = useSlices('sprint', snapshot.projectIds).data ?? [];
  const apply = (edit: ItemEdit): void => {
    void edits.apply(items.map((item) => ({ item, edit })));
  };
  const choose = { value: '', label: t('bulk.choose') };
  return (
    <div className={styles.bulk} role="region" aria-label={t('bulk.name')}>
      <strong role="status">{t('bulk.count', { count: items.length })}</strong>
      <SelectBox
        label={t('bulk.need')}
        value={needKey}
        onChange={setNeedKey}
        options={[
          choose,
          ...snapshot.needs.map((need) => ({ value: need.key, label: `${need.key} ${need.title}` })),
        ]}
      />
      {needKey !== '' && (
        <>
          <SelectBox
            label={t('bulk.coverage')}
            value={String(coverage01)}
            onChange={(value) => {
              setCoverage(coverages.find((each) => String(each) === value) ?? 0.5);
            }}
            options={coverages.map((each) => ({ value: String(each), label: t(`coverage.${each}`) }))}
          />
          <Button
            spacing="compact"
            onClick={() => {
              apply({ kind: 'attach', needKey, coverage01 });
              setNeedKey('');
            }}
          >
            {t('bulk.attach')}
          </Button>
        </>
      )}
      <SelectBox
        label={t('plan.horizon')}
        value=""
        onChange={(value) => {
          if (value !== '')
            apply({ kind: 'horizon', horizon: HORIZONS.find((horizon) => horizon === value) ?? null });
        }}
        options={[
          choose,
          ...HORIZONS.map((horizon) => ({ value: horizon, label: t(`plan.horizon.${horizon}`) })),
          { value: 'rule', label: t('plan.horizon.automatic') },
        ]}
      />
      <SelectBox
        label={t('bulk.sprint')}
        value=""
        onChange={(value) => {
          if (value !== '')
            apply({ kind: 'sprint', to: sprints.find((sprint) => sprint.id === value) ?? null });
        }}
        options={[
          choose,
          ...sprints.map((sprint) => ({ value: sprint.id, label: sprint.name })),
          { value: 'backlog', label: t('bulk.backlog') },
        ]}
      />
      <Button spacing="compact" appearance="subtle" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
    </div>
  );
}
