import styles from './marks.module.css';

/** Initials of a person in a disc; the name is the accessible name unless it stands beside. */
export function Avatar({
  name,
  size = 24,
  isNamed = true,
}: {
  readonly name: string;
  readonly size?: number;
  readonly isNamed?: boolean;
}) {
  return (
    <span
      className={styles['avatar']}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.38) }}
      role={isNamed ? 'img' : undefined}
      aria-label={isNamed ? name : undefined}
      aria-hidden={isNamed ? undefined : true}
      title={name}
      data-initials={initialsOf(name)}
    />
  );
}

function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const first = words[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (first.slice(0, 1) + last.slice(0, 1)).toUpperCase();
}
