import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Coverage01 } from '@contract/identifiers';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { BulkSorting } from './bulk-sorting';
import { useSlices } from './use-slices';
import type { ItemEdit } from './item-edit';
import type { ItemEdits } from './use-item-edits';
import styles from './item-edits.module.css';

const coverages: readonly Coverage01[] = [0.25, 0.5, 0.75, 1];

interface BulkBarProps {
  /** Chosen, and on the screen. */
  readonly items: readonly RoadmapItem[];
  /** Chosen, and left out of the list since: they are changed only when somebody says so. */
  readonly hidden: readonly RoadmapItem[];
  readonly snapshot: KnowledgeSnapshot;
  readonly edits: ItemEdits;
  readonly onClear: () => void;
}

/** So many keys of what is not shown are named. */
const NAMED = 5;

/** What can be done at once with all chosen items that are shown, and with those that are not once they were asked for. */
export function BulkBar({ items, hidden, snapshot, edits, onClear }: BulkBarProps): ReactNode {
  const { t, list } = useText();
  const [askedFor, setAskedFor] = useState<ReadonlySet<string>>(new Set());
  const changed = [...items, ...hidden.filter(({ id }) => askedFor.has(id))];
  const left = hidden.filter(({ id }) => !askedFor.has(id));
  const [needKey, setNeedKey] = useState('');
  const [coverage01, setCoverage] = useState<Coverage01>(0.5);
  const apply = (edit: ItemEdit): void => {
    void edits.apply(changed.map((item) => ({ item, edit })));
  };
  const choose = { value: '', label: t('bulk.choose') };
  return (
    <div className={styles.bulk} role="region" aria-label={t('bulk.name')}>
      <BulkCount count={changed.length} edits={edits} />
      {left.length > 0 && (
        <span>
          {t('bulk.hidden', {
            count: left.length,
            keys: list([
              ...left.slice(0, NAMED).map(({ key }) => key),
              ...(left.length > NAMED ? [t('bulk.hidden.more', { count: left.length - NAMED })] : []),
            ]),
          })}{' '}
          <Button
            spacing="compact"
            onClick={() => {
              setAskedFor(new Set(hidden.map(({ id }) => id)));
            }}
          >
            {t('bulk.hidden.too')}
          </Button>
        </span>
      )}
      {changed.length > 0 && (
        <>
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
          <BulkSorting
            items={changed}
            personas={snapshot.personas}
            projectIds={snapshot.projectIds}
            edits={edits}
          />
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
          <BulkSprint projectIds={snapshot.projectIds} onApply={apply} />
        </>
      )}
      <Button spacing="compact" appearance="subtle" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
    </div>
  );
}

/** How many are chosen; while many are changed, how far that is. */
function BulkCount({ count, edits }: { readonly count: number; readonly edits: ItemEdits }): ReactNode {
  const { t } = useText();
  const running = edits.state?.kind === 'running' && edits.state.total > 1 ? edits.state : null;
  if (running === null) return <strong role="status">{t('bulk.count', { count })}</strong>;
  const { done, total } = running;
  return (
    <>
      <strong role="status">{t('edits.running', { done, total })}</strong>
      <progress value={done} max={total} aria-label={t('edits.progress')} />
    </>
  );
}

interface BulkSprintProps {
  readonly projectIds: readonly string[];
  readonly onApply: (edit: ItemEdit) => void;
}

function BulkSprint({ projectIds, onApply }: BulkSprintProps): ReactNode {
  const { t } = useText();
  const sprints = useSlices('sprint', projectIds).data ?? [];
  return (
    <SelectBox
      label={t('bulk.sprint')}
      value=""
      onChange={(value) => {
        if (value !== '')
          onApply({ kind: 'sprint', to: sprints.find((sprint) => sprint.id === value) ?? null });
      }}
      options={[
        { value: '', label: t('bulk.choose') },
        ...sprints.map((sprint) => ({ value: sprint.id, label: sprint.name })),
        { value: 'backlog', label: t('bulk.backlog') },
      ]}
    />
  );
}
