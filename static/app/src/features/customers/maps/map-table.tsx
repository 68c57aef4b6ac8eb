import type { ReactNode } from 'react';
import { MAP_ROWS } from '@domain/records/map';
import { notesIn, stagesInOrder } from '@domain/customers/maps/customer-map';
import type { EmotionPoint } from '@contract/customers/map-views';
import { useText } from '../../../i18n/text';
import { feelingWords } from './emotion-curve';
import { useMapBoard } from './map-surroundings';
import styles from './maps.module.css';

/** Every note of the map as a row, in reading order, with what backs it and what is being done. */
export function MapTable({ curve }: { curve: readonly EmotionPoint[] }): ReactNode {
  const board = useMapBoard();
  const text = useText();
  const { t, list } = text;
  const { kind, map } = board;
  const stages = kind === 'journey' ? stagesInOrder(map) : [null];
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={t(`map.kind.${kind}`)}>
      <table className={styles.table}>
        <thead>
          <tr>
            {kind === 'journey' && <th scope="col">{t('map.table.stage')}</th>}
            <th scope="col">{t('map.table.row')}</th>
            <th scope="col">{t('map.table.note')}</th>
            <th scope="col">{t('map.table.evidence')}</th>
            <th scope="col">{t('map.table.need')}</th>
            <th scope="col">{t('map.table.work')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => {
            const point = curve.find((one) => one.stageId === stage?.id);
            return [
              ...(stage === null
                ? []
                : [
                    <tr key={stage.id}>
                      <th scope="row">{stage.name}</th>
                      <td>{t('map.curve')}</td>
                      <td>{feelingWords(point?.emotion ?? null, point?.pieces ?? 0, text)}</td>
                      <td />
                      <td>{list(stage.needKeys)}</td>
                      <td>{workKeys(stage.needKeys, board)}</td>
                    </tr>,
                  ]),
              ...MAP_ROWS[kind].flatMap((row) =>
                notesIn(map, { stageId: stage?.id ?? null, row }).map((note) => {
                  const backed = note.evidenceIds.flatMap((id) => board.pieces.get(id) ?? []);
                  return (
                    <tr key={note.id}>
                      {stage !== null && <th scope="row">{stage.name}</th>}
                      <td>{t(`map.row.${row}`)}</td>
                      <td dir="auto">{note.text}</td>
                      <td>
                        {backed.length === 0
                          ? t('state.assumed')
                          : backed.map((piece) => (
                              <q key={piece.id} dir="auto">
                                {piece.text}
                              </q>
                            ))}
                      </td>
                      <td>{note.needKey}</td>
                      <td>{note.needKey !== null && workKeys([note.needKey], board)}</td>
                    </tr>
                  );
                }),
              ),
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}

function workKeys(needKeys: readonly string[], { workOf }: ReturnType<typeof useMapBoard>): string {
  const keys = needKeys.flatMap((key) => (workOf.get(key) ?? []).map((item) => item.key));
  return [...new Set(keys)].join(', ');
}
