import { useId, type CSSProperties, type ReactNode } from 'react';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { ModalSize } from '../../../forge/bridge-host';
import { IconButton } from '../ui/button';
import { Layer } from '../ui/layer';
import { AppIcon } from './app-icon';
import styles from './app-frame.module.css';

interface ModalBoxProps {
  readonly title: string;
  readonly icon?: string | undefined;
  /** Without a header the frame itself has to offer a way out; the name is then only spoken. */
  readonly hasHeader: boolean;
  readonly size: ModalSize;
  readonly onEscape?: (() => void) | undefined;
  readonly onOverlayClick?: (() => void) | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The dialog around a frame, in the sizes that Forge names. */
export function ModalBox(props: ModalBoxProps) {
  const { title, icon, hasHeader, size, onEscape, onOverlayClick, onClose, children } = props;
  const titleId = useId();
  const isWhole = size === 'max' || size === 'fullscreen';
  return (
    <Layer {...(onEscape === undefined ? {} : { onEscape })}>
      <div
        className={styles['blanket']}
        style={size === 'fullscreen' ? { padding: 0 } : undefined}
        onPointerDown={(event) => {
          if (event.target === event.currentTarget) onOverlayClick?.();
        }}
      >
        <section
          role="dialog"
          aria-modal="true"
          {...(hasHeader ? { 'aria-labelledby': titleId } : { 'aria-label': title })}
          className={styles['box']}
          style={isWhole ? { width: '100%', height: '100%' } : measuresOf(size)}
        >
          {hasHeader && (
            <header className={styles['header']}>
              <AppIcon url={icon} />
              <h2 id={titleId} className={styles['title']}>
                {title}
              </h2>
              <IconButton label="Close" isCompact icon={<CrossIcon label="" />} onClick={onClose} />
            </header>
          )}
          {children}
        </section>
      </div>
    </Layer>
  );
}

/** Width and height of the named sizes, as Forge's documentation of modals gives them. */
function measuresOf(size: Exclude<ModalSize, 'max' | 'fullscreen'>): CSSProperties {
  switch (size) {
    case 'small':
      return { width: 400, height: '20vh', minHeight: 320 };
    case 'medium':
      return { width: 600, height: '40vh', minHeight: 520 };
    case 'large':
      return { width: 800, height: '70vh', minHeight: 720 };
    case 'xlarge':
      return { width: 968, height: '90vh' };
    case 'resizable':
      return { width: 800, height: '70vh', resize: 'both' };
    default:
      return { width: size.width, height: size.height ?? '70vh' };
  }
}
