import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import CrossIcon from '@atlaskit/icon/core/cross';
import StatusErrorIcon from '@atlaskit/icon/core/status-error';
import StatusInformationIcon from '@atlaskit/icon/core/status-information';
import StatusSuccessIcon from '@atlaskit/icon/core/status-success';
import StatusWarningIcon from '@atlaskit/icon/core/status-warning';
import type { FlagRequest } from '../../../forge/bridge-host';
import { Button, IconButton } from '../ui/button';
import styles from './flag-list.module.css';

interface FlagListProps {
  readonly flags: readonly FlagRequest[];
  readonly onClose: (id: string) => void;
}

/** The flags, above dialogs too; screen readers hear new ones. */
export function FlagList({ flags, onClose }: FlagListProps) {
  return createPortal(
    <section className={styles['region']} aria-label="Messages" aria-live="polite">
      {flags.map((flag) => (
        <Flag key={flag.id} flag={flag} onClose={onClose} />
      ))}
    </section>,
    document.body,
  );
}

const autoDismissMs = 8000;

function Flag({ flag, onClose }: { readonly flag: FlagRequest; readonly onClose: (id: string) => void }) {
  useEffect(() => {
    if (!flag.isAutoDismiss) return undefined;
    const timer = window.setTimeout(() => {
      onClose(flag.id);
    }, autoDismissMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [flag, onClose]);
  return (
    <article className={styles['flag']} aria-label={flag.title}>
      <FlagSign type={flag.type} />
      <div className={styles['text']}>
        <p className={styles['title']}>{flag.title}</p>
        {flag.description !== undefined && flag.description !== '' && <p>{flag.description}</p>}
        {flag.actions.length > 0 && (
          <div className={styles['actions']}>
            {flag.actions.map((action) => (
              <Button key={action.text} appearance="link" onClick={action.run}>
                {action.text}
              </Button>
            ))}
          </div>
        )}
      </div>
      <IconButton
        label="Dismiss"
        isCompact
        icon={<CrossIcon label="" size="small" />}
        onClick={() => {
          onClose(flag.id);
        }}
      />
    </article>
  );
}

function FlagSign({ type }: { readonly type: FlagRequest['type'] }) {
  switch (type) {
    case 'error':
      return <StatusErrorIcon label="Error" color="var(--ds-icon-danger)" />;
    case 'warning':
      return <StatusWarningIcon label="Warning" color="var(--ds-icon-warning)" />;
    case 'success':
      return <StatusSuccessIcon label="Success" color="var(--ds-icon-success)" />;
    case 'info':
      return <StatusInformationIcon label="Information" color="var(--ds-icon-information)" />;
  }
}
