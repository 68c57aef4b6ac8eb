import Button from '@atlaskit/button/new';
import { createContext, useCallback, useContext, useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { TypedQuestion } from './typed-question';
import { useTypedGuard } from './use-typed-guard';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: ReactNode;
  /** When it has closed, in whatever way. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const CloseContext = createContext<() => void>(() => undefined);
const LeaveContext = createContext<() => void>(() => undefined);

/**
 * A question over everything else, and the only way to put one there. Escape and `LeaveDialog` close it, and ask first
 * where something was typed in it.
 */
export function Dialog({ title, onClose, children }: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const guard = useTypedGuard(dialog);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = useCallback(() => {
    dialog.current?.close();
  }, []);
  const { ask } = guard;
  const leave = useCallback(() => {
    ask(close);
  }, [ask, close]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      // Before the browser makes a wish to close of it, which it grants the second time whatever is answered.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        leave();
      }}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <TypedQuestion guard={guard} />
      <h2 id={titleId}>{title}</h2>
      <CloseContext.Provider value={close}>
        <LeaveContext.Provider value={leave}>{children}</LeaveContext.Provider>
      </CloseContext.Provider>
    </dialog>
  );
}

/** Closes the dialog around when what it is for is done, and asks nothing. */
export function useCloseDialog(): () => void {
  return useContext(CloseContext);
}

/** Closes the dialog around without doing what it is for. */
export function LeaveDialog({
  label,
  busy = false,
}: {
  readonly label: string;
  readonly busy?: boolean;
}): ReactNode {
  const leave = useContext(LeaveContext);
  return (
    <Button isDisabled={busy} onClick={leave}>
      {label}
    </Button>
  );
}

/** The answers of a dialog, at its end. */
export function DialogButtons({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles.buttons}>{children}</div>;
}
