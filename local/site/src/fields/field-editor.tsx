import type { ExtensionContext, ForgeFrame, SessionModule } from '../../../forge/bridge-host';
import { useRef } from 'react';
import { AppFrame } from '../frames/app-frame';
import { Dialog } from '../ui/dialog';
import styles from './fields.module.css';

interface FieldEditorProps {
  readonly module: SessionModule;
  readonly extension: ExtensionContext;
  /** Gets the value that the editor submits; rejecting shows the sentence in the editor. */
  readonly onSubmit: (value: unknown) => Promise<void>;
  readonly onGone: () => void;
}

/** The app's own editor of one of its fields, in place or in a dialog as its manifest says. */
export function FieldEditor({ module, extension, onSubmit, onGone }: FieldEditorProps) {
  const frame = useRef<ForgeFrame | null>(null);
  const dismiss = () => {
    void (async () => {
      await frame.current?.requestClose();
      onGone();
    })();
  };
  const editor = (
    <AppFrame
      moduleKey={module.key}
      entry="edit"
      extension={extension}
      title={`${module.title} editor`}
      firstHeight={module.editIsInline === true ? 80 : 240}
      onFrame={(mounted) => {
        frame.current = mounted;
      }}
      actions={{
        onSubmit: async (value) => {
          await onSubmit(value);
          onGone();
        },
        onClose: onGone,
      }}
    />
  );
  if (module.editIsInline === true) return <div className={styles['inPlace']}>{editor}</div>;
  return (
    <Dialog title={`Edit ${module.title}`} size="medium" onClose={dismiss}>
      {editor}
    </Dialog>
  );
}

/** Whether a field's editor is offered at a place, for example `issue-view`. */
export function hasEditor(module: SessionModule, experience: string): boolean {
  if (module.readOnly === true || module.edit === undefined) return false;
  return module.editExperience === undefined || module.editExperience.includes(experience);
}
