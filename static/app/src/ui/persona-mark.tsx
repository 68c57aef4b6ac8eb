import type { PersonaView } from '@contract/value/knowledge-views';
import type { ReactNode } from 'react';
import styles from './persona-mark.module.css';

const colours = ['blue', 'purple', 'orange', 'green', 'magenta', 'teal', 'red'] as const;
const shapes = ['circle', 'square', 'hexagon', 'diamond'] as const;

type Mark = Pick<PersonaView, 'name' | 'initials' | 'ordinal'>;

interface PersonaMarkProps {
  readonly persona: Mark;
  readonly size?: 'small' | 'medium';
  /** Writes the name beside the mark; without it the mark carries the name for screen readers and hover. */
  readonly withName?: boolean;
}

/** A persona at a glance: always the same colour, shape and initials, so that colour never stands alone. */
export function PersonaMark({ persona, size = 'medium', withName = false }: PersonaMarkProps): ReactNode {
  const mark = (
    <span
      className={styles.mark}
      data-size={size}
      data-colour={colours[persona.ordinal % colours.length]}
      data-shape={shapes[persona.ordinal % shapes.length]}
      {...(withName
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': persona.name, title: persona.name })}
    >
      <span>{persona.initials}</span>
    </span>
  );
  if (!withName) return mark;
  return (
    <span className={styles.named}>
      {mark}
      <span className={styles.name}>{persona.name}</span>
    </span>
  );
}

/** Up to `most` marks in a row, and how many more there are. */
export function PersonaMarks({
  personas,
  most = 3,
}: {
  personas: readonly Mark[];
  most?: number;
}): ReactNode {
  const rest = personas.slice(most);
  return (
    <span className={styles.row}>
      {personas.slice(0, most).map((persona) => (
        <PersonaMark key={persona.ordinal} persona={persona} size="small" />
      ))}
      {rest.length > 0 && (
        <span className={styles.more} title={rest.map((persona) => persona.name).join(', ')}>
          +{rest.length}
        </span>
      )}
    </span>
  );
}
