import { useId, type ReactNode } from 'react';
import CrossIcon from '@atlaskit/icon/core/cross';
import { IconButton } from './button';
import { cx } from './cx';
import { Layer } from './layer';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly size?: 'small' | 'medium' | 'large' | 'xlarge';
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog over the page; Esc, the cross and a click beside it close it. */
export function Dialog({ title, size = 'medium', onClose, footer, children }: DialogProps) {
  const titleId = useId();
  return (
    <Layer onEscape={onClose}>
      <div
        className={styles['blanket']}
        onPointerDown={(event) => {
          if (event.target === event.currentTarget) onClose();
        }}
      >
        <section
          role="dialog"
          aria-modal="true"
          aria-labelledby={titleId}
          className={cx(styles['dialog'], styles[size])}
        >
          <header className={styles['header']}>
            <h2 id={titleId} className={styles['title']}>
              {title}
            </h2>
            <IconButton label="Close" icon={<CrossIcon label="" />} onClick={onClose} />
          </header>
          <div className={styles['body']}>{children}</div>
          {footer !== undefined && <footer className={styles['footer']}>{footer}</footer>}
        </section>
      </div>
    </Layer>
  );
}
