import { useRef } from 'react';
import type { ExtensionContext, ForgeFrame, ModalSize, SessionModule } from '../../../forge/bridge-host';
import { useReloadJira } from '../rest/use-jira';
import { AppFrame } from './app-frame';
import { ModalBox } from './modal-box';

interface ModuleModalProps {
  readonly module: SessionModule;
  readonly extension: ExtensionContext;
  readonly onGone: () => void;
}

/** A module that Jira opens as a dialog: a sprint, backlog or board action. */
export function ModuleModal({ module, extension, onGone }: ModuleModalProps) {
  const reload = useReloadJira();
  const frame = useRef<ForgeFrame | null>(null);
  const leave = () => {
    onGone();
    void reload();
  };
  const dismiss = () => {
    void (async () => {
      await frame.current?.requestClose();
      leave();
    })();
  };
  return (
    <ModalBox
      title={module.title}
      icon={module.icon}
      hasHeader
      size={sizeOf(module)}
      onEscape={dismiss}
      onOverlayClick={dismiss}
      onClose={dismiss}
    >
      <AppFrame
        moduleKey={module.key}
        extension={extension}
        fills
        onFrame={(mounted) => {
          frame.current = mounted;
        }}
        actions={{ onClose: leave, onRefresh: () => void reload() }}
      />
    </ModalBox>
  );
}

const namedSizes = ['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable'] as const;

function sizeOf(module: SessionModule): ModalSize {
  const wanted = module.viewportSize;
  if (typeof wanted === 'object') {
    return wanted.height === undefined
      ? { width: wanted.width }
      : { width: wanted.width, height: wanted.height };
  }
  return namedSizes.find((size) => size === wanted) ?? 'medium';
}
