import type { ReactNode } from 'react';
import { EMPATHY_BOXES } from '@domain/records/map';
import { useText } from '../../../i18n/text';
import { MapCellNotes } from './map-cell-notes';
import styles from './maps.module.css';

/** The eight boxes around one persona. */
export function EmpathyBoard(): ReactNode {
  const { t } = useText();
  return (
    <div className={styles.boxes}>
      {EMPATHY_BOXES.map((row) => (
        <section key={row} className={styles.box} data-row={row} aria-labelledby={`box-${row}`}>
          <h3 id={`box-${row}`}>{t(`map.row.${row}`)}</h3>
          <MapCellNotes stageId={null} row={row} />
        </section>
      ))}
    </div>
  );
}
