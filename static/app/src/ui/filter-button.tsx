import Button from '@atlaskit/button/new';
import FilterIcon from '@atlaskit/icon/core/filter';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import { usePageKeys } from './keys';
import { Popover } from './popover';
import styles from './filter-button.module.css';

interface FilterButtonProps {
  /** How many filters are set. */
  readonly count: number;
  /** The filters, each with its label. */
  readonly children: ReactNode;
  readonly onClear: () => void;
}

/** The filters of a view behind one button, which says how many are set. The key `F` opens it. */
export function FilterButton({ count, children, onClear }: FilterButtonProps): ReactNode {
  const { t } = useText();
  const id = useId();
  usePageKeys([
    {
      key: 'F',
      does: 'keys.filter',
      act: () => {
        const button = document.getElementById(id);
        // Where the focus comes back to.
        button?.focus();
        button?.click();
      },
    },
  ]);
  return (
    <Popover
      id={id}
      label={count === 0 ? t('filter.name') : t('filter.set', { count })}
      iconBefore={FilterIcon}
      selected={count > 0}
    >
      <div className={styles.filters}>{children}</div>
      <div>
        <Button spacing="compact" appearance="subtle" isDisabled={count === 0} onClick={onClear}>
          {t('filter.clear')}
        </Button>
      </div>
    </Popover>
  );
}
