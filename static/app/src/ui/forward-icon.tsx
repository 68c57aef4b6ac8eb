import ArrowLeftIcon from '@atlaskit/icon/core/arrow-left';
import ArrowRightIcon from '@atlaskit/icon/core/arrow-right';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import type { ComponentType, ReactNode } from 'react';
import styles from './forward-icon.module.css';

interface IconProps {
  readonly label: string;
}

/** What is folded: it points the way that one reads. */
export const FoldedIcon = mirrored(ChevronRightIcon);
/** On and back in the way that one reads. */
export const ForwardIcon = mirrored(ArrowRightIcon);
export const BackIcon = mirrored(ArrowLeftIcon);

/** An icon that points sideways points the other way where one reads from the right to the left. */
function mirrored(Icon: ComponentType<IconProps>): (props: IconProps) => ReactNode {
  return ({ label }) => (
    <span className={styles.forward}>
      <Icon label={label} />
    </span>
  );
}
