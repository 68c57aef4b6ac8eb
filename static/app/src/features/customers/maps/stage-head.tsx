import DeleteIcon from '@atlaskit/icon/core/delete';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { changeStage, moveStage, removeStage } from '@domain/customers/maps/customer-map';
import type { MapStage } from '@domain/customers/maps/customer-map';
import { useText } from '../../../i18n/text';
import { BackIcon, ForwardIcon } from '../../../ui/forward-icon';
import { IconButton } from '../../../ui/icon-button';
import { useMapBoard } from './map-surroundings';
import styles from './maps.module.css';

interface StageHeadProps {
  readonly stage: MapStage;
  readonly at: number;
  readonly last: boolean;
}

/** A stage's name, edited where it stands, and the buttons that move it or take it away. */
export function StageHead({ stage, at, last }: StageHeadProps): ReactNode {
  const board = useMapBoard();
  const { t } = useText();
  const [name, setName] = useState<string | null>(null);
  if (!board.canEdit) return <h3 className={styles.stage}>{stage.name}</h3>;
  const save = (): void => {
    const words = (name ?? '').trim();
    setName(null);
    if (words !== '' && words !== stage.name) {
      board.edit(changeStage(board.map, stage.id, { name: words }));
    }
  };
  return (
    <div className={styles.stage}>
      <input
        className={styles.stageName}
        aria-label={t('map.stage.rename', { stage: stage.name })}
        maxLength={80}
        value={name ?? stage.name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setName(null);
        }}
        onBlur={save}
      />
      <span className={styles.stageTools}>
        {at > 0 && (
          <IconButton
            icon={BackIcon}
            label={t('map.stage.left', { stage: stage.name })}
            onClick={() => {
              board.edit(moveStage(board.map, stage.id, at - 1));
            }}
          />
        )}
        {!last && (
          <IconButton
            icon={ForwardIcon}
            label={t('map.stage.right', { stage: stage.name })}
            onClick={() => {
              board.edit(moveStage(board.map, stage.id, at + 1));
            }}
          />
        )}
        <IconButton
          icon={DeleteIcon}
          label={t('map.stage.remove', { stage: stage.name })}
          onClick={() => {
            board.edit(removeStage(board.map, stage.id));
          }}
        />
      </span>
    </div>
  );
}
