import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import { Popover } from '../../ui/popover';

interface SampleMarkProps {
  readonly canRemove: boolean;
  readonly onRemove: () => void;
}

/** Says beside the title that what is shown is invented, and offers to take it away. */
export function SampleMark({ canRemove, onRemove }: SampleMarkProps): ReactNode {
  const { t } = useText();
  return (
    <Popover label={t('sample.name')} subtle compact>
      {(close) => (
        <>
          <strong>{t('sample.banner.title')}</strong>
          <p>{t('sample.banner.text')}</p>
          {canRemove && (
            <div>
              <Button
                spacing="compact"
                onClick={() => {
                  close();
                  onRemove();
                }}
              >
                {t('sample.wipe')}
              </Button>
            </div>
          )}
        </>
      )}
    </Popover>
  );
}
