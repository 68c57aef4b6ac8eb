import { useEffect, useRef } from 'react';
import type { ForgeFrame, ModalRequest } from '../../../forge/bridge-host';
import { useSession } from '../session/session-context';
import { ModalBox } from './modal-box';
import styles from './app-frame.module.css';

interface RequestedModalProps {
  readonly request: ModalRequest;
  readonly onGone: () => void;
}

/** A dialog that the app itself asked for; its content is another page of the app. */
export function RequestedModal({ request, onGone }: RequestedModalProps) {
  const { session } = useSession();
  const body = useRef<HTMLDivElement>(null);
  const frame = useRef<ForgeFrame | null>(null);

  useEffect(() => {
    if (body.current === null) return undefined;
    const mounted = request.mount(body.current);
    frame.current = mounted;
    mounted.iframe.focus();
    return () => {
      mounted.destroy();
    };
  }, [request]);
  useEffect(() => {
    frame.current?.setTheme(session.theme);
  }, [session.theme]);

  const dismiss = () => {
    void (async () => {
      await frame.current?.requestClose();
      onGone();
      request.dismissed();
    })();
  };
  return (
    <ModalBox
      title={request.title === '' ? session.app.name : request.title}
      icon={request.icon}
      hasHeader={request.title !== ''}
      size={request.size}
      onEscape={request.closeOnEscape ? dismiss : undefined}
      onOverlayClick={request.closeOnOverlayClick ? dismiss : undefined}
      onClose={dismiss}
    >
      <div ref={body} className={styles['body']} />
    </ModalBox>
  );
}
