import type { ComponentType, ReactNode } from 'react';
import styles from './icon-button.module.css';

interface IconButtonProps {
  readonly icon: ComponentType<{ label: string }>;
  readonly label: string;
  readonly onClick: () => void;
  readonly tabIndex?: number;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
}

/** A button that shows an icon alone. Atlaskit's own would bring its tooltip, half the size of a small surface. */
export function IconButton({
  icon: Icon,
  label,
  onClick,
  tabIndex,
  expanded,
  disabled,
}: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-expanded={expanded}
      title={label}
      tabIndex={tabIndex}
      disabled={disabled}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      <Icon label="" />
    </button>
  );
}
