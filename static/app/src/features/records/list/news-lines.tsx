import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { useFewRecords } from './record-pages';
import type { Kept } from './record-pages';
import styles from './record-list.module.css';

/** News of the market that is about a need or a goal, the newest first. */
export function useNewsAbout(
  projectId: string,
  about: { readonly needId: string } | { readonly goalId: string },
): readonly Kept<'news'>[] {
  return useFewRecords(projectId, 'news')
    .filter(({ value }) =>
      'needId' in about ? value.needIds.includes(about.needId) : value.goalIds.includes(about.goalId),
    )
    .sort((a, b) => b.value.on.localeCompare(a.value.on));
}

/** News with its day, and the way to where it can be read. */
export function NewsLines({ news }: { readonly news: readonly Kept<'news'>[] }): ReactNode {
  const { day } = useText();
  if (news.length === 0) return null;
  return (
    <ul className={styles.news}>
      {news.map(({ id, value: { title, on, note, url } }) => (
        <li key={id} title={note}>
          <span className={styles.day}>{day(on)}</span>{' '}
          {url === '' ? (
            <span dir="auto">{title}</span>
          ) : (
            <a href={url} target="_blank" rel="noreferrer" dir="auto">
              {title}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
