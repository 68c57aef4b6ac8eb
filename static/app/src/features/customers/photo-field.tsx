import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { isPhoto } from '@domain/records/photo';
import { useText } from '../../i18n/text';
import { FileButton } from '../../ui/file-button';
import styles from './customers.module.css';

const SIDE = 128;

interface PhotoFieldProps {
  readonly photo: string;
  readonly onChange: (photo: string) => void;
}

/** A photo from the person's machine, cut to a small square before it leaves the browser. */
export function PhotoField({ photo, onChange }: PhotoFieldProps): ReactNode {
  const { t } = useText();
  const [failed, setFailed] = useState(false);
  const take = async (file: File): Promise<void> => {
    const small = await smallPhoto(file);
    setFailed(small === null);
    if (small !== null) onChange(small);
  };
  return (
    <div className={styles.actions}>
      {photo !== '' && <img className={styles.photo} src={photo} alt={t('profile.photo')} />}
      <FileButton
        label={t('profile.photo.choose')}
        accept="image/png,image/jpeg,image/webp"
        onFile={(file) => {
          void take(file);
        }}
      />
      {photo !== '' && (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            onChange('');
          }}
        >
          {t('profile.photo.remove')}
        </Button>
      )}
      {failed && <span role="alert">{t('profile.photo.unreadable')}</span>}
    </div>
  );
}

/** The middle square of a picture as a small JPEG; null when the browser cannot read the file. */
async function smallPhoto(file: File): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    const side = Math.min(picture.width, picture.height);
    const canvas = document.createElement('canvas');
    canvas.width = SIDE;
    canvas.height = SIDE;
    const [x, y] = [(picture.width - side) / 2, (picture.height - side) / 2];
    canvas.getContext('2d')?.drawImage(picture, x, y, side, side, 0, 0, SIDE, SIDE);
    const address = canvas.toDataURL('image/jpeg', 0.8);
    return isPhoto(address) ? address : null;
  } catch {
    return null;
  }
}
