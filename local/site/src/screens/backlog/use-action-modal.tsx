import { useState, type ReactNode } from 'react';
import type { ExtensionContext, SessionModule } from '../../../../forge/bridge-host';
import { AppIcon } from '../../frames/app-icon';
import { ModuleModal } from '../../frames/module-modal';
import type { MenuItem } from '../../ui/menu';

/** Menu items that open the app's action modules as dialogs, and the dialog that is open. */
export function useActionModal(
  modules: readonly SessionModule[],
  extension: ExtensionContext,
): { readonly items: readonly MenuItem[]; readonly modal: ReactNode } {
  const [open, setOpen] = useState<SessionModule | null>(null);
  return {
    items: modules.map((module) => ({
      text: module.title,
      icon: <AppIcon url={module.icon} />,
      onSelect: () => {
        setOpen(module);
      },
    })),
    modal: open !== null && (
      <ModuleModal
        module={open}
        extension={extension}
        onGone={() => {
          setOpen(null);
        }}
      />
    ),
  };
}
