import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import { Dialog, DialogButtons, LeaveDialog, useCloseDialog } from '../../ui/dialog';

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
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <Confirmation {...props} />
    </Dialog>
  );
}

function Confirmation(props: SampleDialogProps): ReactNode {
  const { confirm, busy, danger = false, children, onConfirm } = props;
  const { t } = useText();
  const close = useCloseDialog();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onConfirm(close);
      }}
    >
      {children}
      <DialogButtons>
        <LeaveDialog label={t('action.cancel')} busy={busy} />
        <Button appearance={danger ? 'danger' : 'primary'} type="submit" isLoading={busy}>
          {confirm}
        </Button>
      </DialogButtons>
    </form>
  );
}
