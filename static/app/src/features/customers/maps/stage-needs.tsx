import type { ReactNode } from 'react';
import { changeStage } from '@domain/customers/maps/customer-map';
import type { MapStage } from '@domain/customers/maps/customer-map';
import { openIssue } from '../../../api/view';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { useMapBoard } from './map-surroundings';
import styles from './maps.module.css';

/** The needs of a stage with their gap, and the open work that serves each. */
export function StageNeeds({ stage }: { stage: MapStage }): ReactNode {
  const board = useMapBoard();
  const { t, number } = useText();
  const needs = stage.needKeys.flatMap((key) => board.needs.find((need) => need.key === key) ?? []);
  const change = (needKeys: readonly string[]): void => {
    board.edit(changeStage(board.map, stage.id, { needKeys }));
  };
  return (
    <div className={styles.cell}>
      <ul aria-label={t('map.needs.of', { stage: stage.name })}>
        {needs.map((need) => {
          const work = board.workOf.get(need.key) ?? [];
          return (
            <li key={need.key} className={styles.stageNeed}>
              <span>
                {need.title} <span className={styles.faint}>{need.key}</span>
              </span>
              <span className={styles.facts}>
                <Lozenge tone={need.gapBand === 'extreme' ? 'danger' : 'neutral'}>
                  {t('gap.value', { gap: number(need.gap) })}
                </Lozenge>
                {work.length === 0 ? (
                  <span className={styles.faint}>{t('map.needs.no-work')}</span>
                ) : (
                  work.map((item) => (
                    <button
                      key={item.id}
                      type="button"
                      className={styles.textButton}
                      aria-label={`${item.key} ${item.summary}`}
                      title={item.summary}
                      onClick={() => void openIssue(item.key)}
                    >
                      {item.key}
                    </button>
                  ))
                )}
                {board.canEdit && (
                  <button
                    type="button"
                    className={styles.textButton}
                    aria-label={t('picker.remove', { name: need.title })}
                    onClick={() => {
                      change(stage.needKeys.filter((key) => key !== need.key));
                    }}
                  >
                    {t('map.evidence.remove')}
                  </button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {board.canEdit && (
        <select
          className={styles.adder}
          aria-label={t('map.needs.add', { stage: stage.name })}
          value=""
          onChange={(event) => {
            if (event.currentTarget.value !== '') change([...stage.needKeys, event.currentTarget.value]);
          }}
        >
          <option value="">{t('map.needs.add.short')}</option>
          {board.needs
            .filter((need) => !stage.needKeys.includes(need.key))
            .map((need) => (
              <option key={need.key} value={need.key}>
                {need.key} {need.title}
              </option>
            ))}
        </select>
      )}
    </div>
  );
}
