import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { addStage, stagesInOrder } from '@domain/customers/maps/customer-map';
import { JOURNEY_ROWS, MOST_STAGES } from '@domain/records/map';
import type { EmotionPoint } from '@contract/customers/map-views';
import { useText } from '../../../i18n/text';
import { EmotionCurve } from './emotion-curve';
import { MapCellNotes } from './map-cell-notes';
import { useMapBoard } from './map-surroundings';
import { StageHead } from './stage-head';
import { StageNeeds } from './stage-needs';
import styles from './maps.module.css';

/** A persona's way from left to right: stages, the feeling in each, and below them notes, needs and work. */
export function JourneyBoard({ curve }: { curve: readonly EmotionPoint[] }): ReactNode {
  const board = useMapBoard();
  const { t } = useText();
  const stages = stagesInOrder(board.map);
  const columns = { '--stages': stages.length } as CSSProperties;
  return (
    <div className={styles.journeyFrame} tabIndex={0} role="region" aria-label={t('map.kind.journey')}>
      <div className={styles.journey} style={columns}>
        <div className={styles.corner}>{board.canEdit && stages.length < MOST_STAGES && <AddStage />}</div>
        {stages.map((stage, at) => (
          <StageHead key={stage.id} stage={stage} at={at} last={at === stages.length - 1} />
        ))}
        <div className={styles.rowHead}>
          {t('map.curve')}
          <span className={styles.faint}>{t('map.curve.hint')}</span>
        </div>
        <div className={styles.curveCell}>
          <EmotionCurve stages={stages} curve={curve} />
        </div>
        {JOURNEY_ROWS.map((row) => (
          <div key={row} className={styles.row} data-row={row}>
            <div className={styles.rowHead}>{t(`map.row.${row}`)}</div>
            {stages.map((stage) => (
              <MapCellNotes key={stage.id} stageId={stage.id} row={row} />
            ))}
          </div>
        ))}
        <div className={styles.row}>
          <div className={styles.rowHead}>{t('map.needs')}</div>
          {stages.map((stage) => (
            <StageNeeds key={stage.id} stage={stage} />
          ))}
        </div>
      </div>
    </div>
  );
}

function AddStage(): ReactNode {
  const board = useMapBoard();
  const { t } = useText();
  const [name, setName] = useState('');
  return (
    <form
      className={styles.addStage}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        board.edit(addStage(board.map, crypto.randomUUID(), name.trim()));
        setName('');
      }}
    >
      <input
        className={styles.adder}
        aria-label={t('map.stage.name')}
        placeholder={t('map.stage.name')}
        maxLength={80}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Button type="submit" spacing="compact" isDisabled={name.trim() === ''}>
        {t('map.stage.add')}
      </Button>
    </form>
  );
}
