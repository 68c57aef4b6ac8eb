import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import dialogStyles from '../../ui/dialog.module.css';

interface SampleDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly danger?: boolean;
  readonly children: ReactNode;
  /** `close` when it is done; until then the dialog stays and shows what became of it. */
  readonly onConfirm: (close: () => void) => void;
  readonly onClose: () => void;
}

/** A question before something of the sample is written to Jira or taken away. */
export function SampleDialog(props: SampleDialogProps): ReactNode {
  const { title, confirm, busy, danger = false, children, onConfirm, onClose } = props;
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = (): void => {
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className={dialogStyles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onConfirm(close);
        }}
      >
        <h2 id={titleId}>{title}</h2>
        {children}
        <div className={dialogStyles.buttons}>
          <Button isDisabled={busy} onClick={close}>
            {t('action.cancel')}
          </Button>
          <Button appearance={danger ? 'danger' : 'primary'} type="submit" isLoading={busy}>
            {confirm}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
