import { useState } from 'react';
import AppsIcon from '@atlaskit/icon/core/apps';
import styles from './app-frame.module.css';

/** The module's own icon, or the general sign of an app where there is none or it cannot be loaded. */
export function AppIcon({ url }: { readonly url?: string | undefined }) {
  const [hasFailed, setHasFailed] = useState(false);
  if (hasFailed || url === undefined || !/^https?:\/\//.test(url)) return <AppsIcon label="" />;
  return (
    <img
      src={url}
      alt=""
      className={styles['appIcon']}
      onError={() => {
        setHasFailed(true);
      }}
    />
  );
}
