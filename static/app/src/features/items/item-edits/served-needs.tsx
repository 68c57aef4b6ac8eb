import type { ReactNode } from 'react';
import type { Coverage01 } from '@contract/identifiers';
import type { NeedView } from '@contract/value/knowledge-views';
import { limits } from '@contract/limits';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useText } from '../../../i18n/text';
import { IconButton } from '../../../ui/icon-button';
import { SelectBox } from '../../../ui/select-box';
import styles from './item-edits.module.css';

export interface Served {
  readonly needKey: string;
  readonly coverage01: Coverage01;
}

const coverages: readonly Coverage01[] = [0, 0.25, 0.5, 0.75, 1];

interface ServedNeedsProps {
  readonly served: readonly Served[];
  readonly needs: readonly NeedView[];
  readonly onChange: (served: Served[]) => void;
}

/** The needs that an item serves, how much of each, and a further one. */
export function ServedNeeds({ served, needs, onChange }: ServedNeedsProps): ReactNode {
  const { t } = useText();
  const titles = new Map(needs.map((need) => [need.key, need.title]));
  const free = needs.filter((need) => served.every(({ needKey }) => needKey !== need.key));
  return (
    <fieldset className={styles.group}>
      <legend>{t('priorities.column.needs')}</legend>
      {served.map(({ needKey, coverage01 }) => (
        <div key={needKey} className={styles.need}>
          <span>
            {needKey} {titles.get(needKey) ?? t('edits.need.gone')}
          </span>
          <SelectBox
            label={t('bulk.coverage')}
            value={String(coverage01)}
            onChange={(value) => {
              const next = coverages.find((each) => String(each) === value) ?? coverage01;
              onChange(
                served.map((each) => (each.needKey === needKey ? { needKey, coverage01: next } : each)),
              );
            }}
            options={coverages.map((each) => ({ value: String(each), label: t(`coverage.${each}`) }))}
          />
          <IconButton
            icon={CrossIcon}
            label={t('picker.remove', { name: needKey })}
            onClick={() => {
              onChange(served.filter((each) => each.needKey !== needKey));
            }}
          />
        </div>
      ))}
      {served.length < limits.needsPerItem && free.length > 0 && (
        <SelectBox
          label={t('bulk.need')}
          value=""
          onChange={(needKey) => {
            if (needKey !== '') onChange([...served, { needKey, coverage01: 0.5 }]);
          }}
          options={[
            { value: '', label: t('bulk.choose') },
            ...free.map((need) => ({ value: need.key, label: `${need.key} ${need.title}` })),
          ]}
        />
      )}
    </fieldset>
  );
}
