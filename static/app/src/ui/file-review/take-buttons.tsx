import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';

interface TakeButtonsProps {
  /** What is taken in, in words. */
  readonly label: string;
  readonly isDisabled: boolean;
  readonly busy: boolean;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** Takes a reviewed file in, or leaves it. */
export function TakeButtons({ label, isDisabled, busy, onTake, onLeave }: TakeButtonsProps): ReactNode {
  const { t } = useText();
  return (
    <>
      <Button
        appearance="primary"
        spacing="compact"
        isDisabled={isDisabled}
        isLoading={busy}
        onClick={onTake}
      >
        {label}
      </Button>
      <Button spacing="compact" appearance="subtle" isDisabled={busy} onClick={onLeave}>
        {t('action.cancel')}
      </Button>
    </>
  );
}
