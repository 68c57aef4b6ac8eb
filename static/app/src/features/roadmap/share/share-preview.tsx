import type { ReactNode } from 'react';
import { cardsByHorizon, EXPORT_PARTS } from '@domain/roadmap/export-roadmap';
import type { RoadmapDocument } from '@domain/roadmap/export-roadmap';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import styles from './share.module.css';

/** Just what the file holds, drawn as its page draws it: cards for readers, a table for those who compare. */
export function SharePreview({ shared }: { readonly shared: RoadmapDocument }): ReactNode {
  const { t } = useText();
  if (shared.lines.length === 0)
    return (
      <Note tone="neutral" title={t('share.nothing')}>
        {t('share.nothing.text')}
      </Note>
    );
  const masked = shared.lines.some((line) => Object.values(line).some((words) => /\[name \d+\]/.test(words)));
  return (
    <>
      <div className={styles.paper} tabIndex={0} role="region" aria-label={t('share.preview')}>
        <h2 className={styles.title}>{shared.title}</h2>
        <p className={styles.note}>{shared.note}</p>
        {shared.cards === true ? <Cards shared={shared} /> : <Table shared={shared} />}
      </div>
      <p className={styles.note}>
        {t('share.note')} {masked && t('share.masked')}
      </p>
    </>
  );
}

function Cards({ shared }: { readonly shared: RoadmapDocument }): ReactNode {
  return (
    <div className={styles.columns}>
      {cardsByHorizon(shared).map(({ horizon, cards }) => (
        <section key={horizon} aria-label={horizon}>
          <h3>{horizon}</h3>
          {cards.map(({ headline, words }, at) => (
            <article key={at}>
              <strong>{headline}</strong>
              {words.map((word, place) => (
                <p key={place}>{word}</p>
              ))}
            </article>
          ))}
        </section>
      ))}
    </div>
  );
}

function Table({ shared }: { readonly shared: RoadmapDocument }): ReactNode {
  const parts = EXPORT_PARTS.filter((part) => shared.columns[part] !== undefined);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {parts.map((part) => (
            <th key={part} scope="col">
              {shared.columns[part]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shared.lines.map((line, at) => (
          <tr key={at}>
            {parts.map((part) => (
              <td key={part} data-part={part}>
                {line[part] ?? ''}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
