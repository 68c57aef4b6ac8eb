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

/** A question over everything else. Escape closes it, and asks first where something was typed in it. */
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
        guard.ask(close);
      }}
      onCancel={(event) => {
        event.preventDefault();
        guard.ask(close);
      }}
    >
      <TypedQuestion guard={guard} />
      <h2 id={titleId}>{title}</h2>
      <CloseContext.Provider value={close}>{children}</CloseContext.Provider>
    </dialog>
  );
}

/** Closes the dialog around, when what it is for is done. */
export function useCloseDialog(): () => void {
  return useContext(CloseContext);
}

/** The answers of a dialog, at its end. */
export function DialogButtons({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles.buttons}>{children}</div>;
}
