import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { Menu, MenuGroup } from '../../../ui/menu';
import styles from './sprint-plan.module.css';

interface MoveButtonProps {
  readonly itemKey: string;
  /** Into the sprint, or out of it. */
  readonly way: 'add' | 'take-out';
  readonly onMove: () => void;
}

/** Moves an item to the other list; the focus finds the button again there by the key. */
export function MoveButton({ itemKey, way, onMove }: MoveButtonProps): ReactNode {
  const { t } = useText();
  return (
    <button
      type="button"
      className={styles.tool}
      data-move={itemKey}
      aria-label={t(`sprint.${way}.item`, { key: itemKey })}
      onClick={onMove}
    >
      {t(`sprint.${way}`)}
    </button>
  );
}

/** What else can be done with an item of the plan. */
export function MoreOfItem({ itemKey, children }: { itemKey: string; children: ReactNode }): ReactNode {
  const { t } = useText();
  return (
    <Menu
      label={<ShowMoreIcon label="" />}
      name={t('sprint.more.item', { key: itemKey })}
      bare
      subtle
      compact
      side="end"
    >
      <MenuGroup>{children}</MenuGroup>
    </Menu>
  );
}
