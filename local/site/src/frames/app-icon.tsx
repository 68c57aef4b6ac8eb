import AppsIcon from '@atlaskit/icon/core/apps';
import styles from './app-frame.module.css';

/** The module's own icon, or the general sign of an app. */
export function AppIcon({ url }: { readonly url?: string | undefined }) {
  if (url === undefined || !/^https?:\/\//.test(url)) return <AppsIcon label="" />;
  return <img src={url} alt="" className={styles['appIcon']} />;
}
