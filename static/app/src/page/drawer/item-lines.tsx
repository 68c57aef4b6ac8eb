import type { ReactNode } from 'react';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { Opener } from '../../features/drawer';
import { useText } from '../../i18n/text';
import { ItemTypeIcon } from '../../ui/item-type-icon';
import { StatusLozenge } from '../../ui/status-lozenge';
import styles from './drawer-parts.module.css';

/** Work items in lines, the most valuable first, each to be opened. */
export function ItemLines({ items }: { readonly items: readonly RoadmapItem[] }): ReactNode {
  const { number } = useText();
  const sorted = [...items].sort((a, b) => (b.written.value ?? -1) - (a.written.value ?? -1));
  const among = () => sorted.map(({ key }) => ({ kind: 'item' as const, id: key }));
  return (
    <ul className={styles.plain}>
      {sorted.map((item) => (
        <li key={item.id} className={styles.line}>
          <Opener kind="item" id={item.key} among={among}>
            <ItemTypeIcon typeName={item.typeName} level={item.hierarchyLevel} />{' '}
            <span className={styles.link}>{item.key}</span> {item.summary}
          </Opener>
          <StatusLozenge item={item} />
          {item.written.value !== null && <span className={styles.figure}>{number(item.written.value)}</span>}
        </li>
      ))}
    </ul>
  );
}
