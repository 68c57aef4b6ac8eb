import { useState } from 'react';
import type { ReactNode } from 'react';
import { Opener } from '../../drawer';
import { useText } from '../../../i18n/text';
import styles from './changes.module.css';

/** Lines shown before somebody asks for more. */
const FIRST = 20;

interface ChangeSectionProps<
  E extends { readonly issueId: string; readonly key: string; readonly title: string },
> {
  readonly kind: 'rose' | 'fell' | 'added' | 'gone' | 'moved';
  readonly entries: readonly E[];
  readonly children: (entry: E) => ReactNode;
}

const SIGNS = { rose: '▲', fell: '▼', added: '+', gone: '×', moved: '→' } as const;

/** One kind of change with its work items. */
export function ChangeSection<
  E extends { readonly issueId: string; readonly key: string; readonly title: string },
>({ kind, entries, children }: ChangeSectionProps<E>): ReactNode {
  const { t } = useText();
  const [most, setMost] = useState(FIRST);
  const title = t(`changed.${kind}`);
  const among = () => entries.map(({ key }) => ({ kind: 'item' as const, id: key }));
  return (
    <section className={styles.section} data-kind={kind} aria-label={title}>
      <h2>
        <span aria-hidden="true" className={styles.sign}>
          {SIGNS[kind]}
        </span>{' '}
        {title} <span className={styles.count}>{entries.length}</span>
      </h2>
      {entries.length === 0 && <p className={styles.small}>{t('changed.nothing')}</p>}
      <ul>
        {entries.slice(0, most).map((entry) => (
          <li key={entry.issueId}>
            <div className={styles.head}>
              {kind === 'gone' ? (
                <>
                  <span className={styles.key}>{entry.key}</span> {entry.title}
                </>
              ) : (
                <Opener kind="item" id={entry.key} among={among}>
                  <span className={styles.key}>{entry.key}</span> {entry.title}
                </Opener>
              )}
            </div>
            {children(entry)}
          </li>
        ))}
      </ul>
      {entries.length > most && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setMost(entries.length);
          }}
        >
          {t('changed.more', { count: entries.length - most })}
        </button>
      )}
    </section>
  );
}
