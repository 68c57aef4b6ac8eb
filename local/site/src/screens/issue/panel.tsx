import { useId, useState, type ReactNode } from 'react';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import styles from './issue.module.css';

interface PanelProps {
  readonly title: string;
  /** Beside the title: what the panel says while it is folded. */
  readonly status?: ReactNode;
  readonly startsOpen?: boolean;
  /** The content is a frame of the app, which brings some room at its own edges. */
  readonly isFrame?: boolean;
  readonly children: ReactNode;
}

/** A box of the right column that folds; its content exists only while it is open. */
export function Panel({ title, status, startsOpen = true, isFrame = false, children }: PanelProps) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const bodyId = useId();
  return (
    <section className={styles['panel']} aria-label={title}>
      <h2 className={styles['panelHeading']}>
        <button
          type="button"
          className={styles['panelHead']}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => {
            setIsOpen((open) => !open);
          }}
        >
          {isOpen ? <ChevronDownIcon label="" size="small" /> : <ChevronRightIcon label="" size="small" />}
          <span className={styles['panelName']}>{title}</span>
          {status}
        </button>
      </h2>
      <div id={bodyId} hidden={!isOpen} className={isFrame ? styles['frameBody'] : styles['panelBody']}>
        {isOpen && children}
      </div>
    </section>
  );
}
