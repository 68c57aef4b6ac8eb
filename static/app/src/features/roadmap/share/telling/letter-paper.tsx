import type { ReactNode } from 'react';
import { partsOf } from '@domain/roadmap/telling/letter';
import type { Block, Letter } from '@domain/roadmap/telling/letter';
import { useText } from '../../../../i18n/text';
import styles from './telling.module.css';

/** Just what leaves, with what nobody has filled yet marked in it. */
export function LetterPaper({
  letter,
  language,
}: {
  readonly letter: Letter;
  readonly language: string;
}): ReactNode {
  const { t } = useText();
  return (
    <div
      className={styles.paper}
      lang={language}
      dir="auto"
      tabIndex={0}
      role="region"
      aria-label={t('telling.preview')}
    >
      {letter.map((block, at) => (
        <Part key={at} block={block} />
      ))}
    </div>
  );
}

function Part({ block }: { readonly block: Block }): ReactNode {
  const words = <Words text={block.text} />;
  switch (block.kind) {
    case 'title':
      return <h2 className={styles.title}>{words}</h2>;
    case 'heading':
      return <h3>{words}</h3>;
    case 'text':
      return <p>{words}</p>;
    case 'point':
      return <p className={styles.point}>{words}</p>;
    case 'quote':
      return (
        <figure className={styles.quote}>
          <blockquote>{words}</blockquote>
          {block.by !== '' && <figcaption>{block.by}</figcaption>}
        </figure>
      );
  }
}

function Words({ text }: { readonly text: string }): ReactNode {
  return partsOf(text).map((part, at) =>
    part.isGap ? (
      <mark key={at} className={styles.gap}>
        {part.text}
      </mark>
    ) : (
      <span key={at}>{part.text}</span>
    ),
  );
}
