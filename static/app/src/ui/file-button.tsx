import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import type { ReactNode } from 'react';

interface FileButtonProps {
  readonly label: string;
  /** As the browser's own `accept`: endings or media types. */
  readonly accept: string;
  readonly isLoading?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that opens the browser's own file choice; the same file can be chosen twice in a row. */
export function FileButton({ label, accept, isLoading = false, onFile }: FileButtonProps): ReactNode {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button spacing="compact" isLoading={isLoading} onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
