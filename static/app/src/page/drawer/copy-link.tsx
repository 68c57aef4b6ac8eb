import LinkIcon from '@atlaskit/icon/core/link';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { projectPageUrl } from '../../api/view';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { copyField } from '../../ui/copy-field';
import { IconButton } from '../../ui/icon-button';
import { useSurface } from '../../ui/surface-root';
import styles from './drawer-frame.module.css';

/** Copies the address of what is open, and shows it, so that it can be taken where the browser keeps the clipboard. */
export function CopyLink({ path }: { readonly path: string }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const { moduleKey, projectKey } = useSurface();
  const [url, setUrl] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (url === null || field.current === null) return;
    field.current.focus();
    void copyField(field.current).then((done) => {
      setCopied(done);
      if (done) announce(t('drawer.link.copied'));
    });
  }, [url, announce, t]);
  return (
    <>
      {url !== null && (
        <label className={styles.link}>
          {t(copied ? 'drawer.link.copied' : 'drawer.link.refused')}
          <input
            ref={field}
            className={styles.field}
            readOnly
            value={url}
            onBlur={() => {
              setUrl(null);
            }}
          />
        </label>
      )}
      <IconButton
        icon={LinkIcon}
        label={t('drawer.link')}
        onClick={() => {
          void projectPageUrl(moduleKey, projectKey ?? '', path).then(setUrl);
        }}
      />
    </>
  );
}
