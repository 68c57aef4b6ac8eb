import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import Popup from '@atlaskit/popup';
import { useState } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './popover.module.css';

interface PopoverProps {
  /** What the button says, and what opens is called. */
  readonly label: string;
  readonly iconBefore?: ComponentProps<typeof Button>['iconBefore'];
  /** Drawn as chosen also while nothing is open, for what is set inside. */
  readonly selected?: boolean;
  readonly subtle?: boolean;
  readonly compact?: boolean;
  readonly onOpen?: () => void;
  /** Of the button. */
  readonly id?: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A button that opens a small box beside it: the focus goes in, stays in, and comes back when Escape closes it. */
export function Popover(props: PopoverProps): ReactNode {
  const { label, iconBefore, selected = false, subtle = false, compact = false, children } = props;
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <Popup
      isOpen={open}
      placement="bottom-start"
      role="dialog"
      label={label}
      onClose={close}
      content={() => (
        <div className={styles.box}>{typeof children === 'function' ? children(close) : children}</div>
      )}
      trigger={(trigger) => (
        <Button
          {...trigger}
          {...(props.id !== undefined && { id: props.id })}
          appearance={subtle ? 'subtle' : 'default'}
          spacing={compact ? 'compact' : 'default'}
          isSelected={open || selected}
          {...(iconBefore === undefined ? { iconAfter: ChevronDownIcon } : { iconBefore })}
          onClick={() => {
            if (!open) props.onOpen?.();
            setOpen(!open);
          }}
        >
          {label}
        </Button>
      )}
    />
  );
}
