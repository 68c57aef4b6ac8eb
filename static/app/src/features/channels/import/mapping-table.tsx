import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { CHANNELS } from '@domain/records/evidence';
import type { FileShape } from '@domain/channels/import/file-shape';
import type { GuessedMapping } from '@domain/channels/import/guess-mapping';
import { mapRow } from '@domain/channels/import/map-row';
import { COLUMN_TARGETS } from '@domain/channels/import/mapping';
import type { ImportMapping } from '@domain/channels/import/mapping';
import { useSaid } from '../../../i18n/said';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { Note } from '../../../ui/note';
import { SelectBox } from '../../../ui/select-box';
import styles from '../../evidence/evidence.module.css';

interface MappingTableProps {
  readonly file: File;
  readonly shape: FileShape;
  readonly guess: GuessedMapping;
  readonly mapping: ImportMapping;
  readonly mask: boolean;
  readonly onMask: (mask: boolean) => void;
  readonly onMapping: (mapping: ImportMapping) => void;
  readonly onStart: () => void;
  readonly onBack: () => void;
}

const scales = ['1–5', '1–7', '1–10', '0–10', '0–100'] as const;
const PREVIEW_ROWS = 5;

/** What each column of the file is used as, and what its first rows become: nothing is stored yet. */
export function MappingTable(props: MappingTableProps): ReactNode {
  const { file, shape, guess, mapping, onMapping } = props;
  const { t } = useText();
  const scale = `${String(mapping.ratingScale.min)}–${String(mapping.ratingScale.max)}`;
  const usable =
    mapping.targets.includes('text') ||
    mapping.targets.includes('title') ||
    mapping.targets.includes('rating');
  return (
    <>
      <p>
        <strong>{file.name}</strong>{' '}
        {guess.known === null ? t('import.guessed') : t('import.recognised', { name: guess.known.name })}
      </p>
      {guess.doubts.map((doubt) => (
        <Note key={doubt} tone="warning" title={t(`import.doubt.${doubt}`)} />
      ))}
      <div className={styles.fields}>
        <SelectBox
          label={t('evidence.channel')}
          value={mapping.channel}
          options={CHANNELS.map((name) => ({ value: name, label: t(`channel.${name}`) }))}
          onChange={(value) => {
            onMapping({ ...mapping, channel: CHANNELS.find((name) => name === value) ?? 'other' });
          }}
        />
        <SelectBox
          label={t('import.dates')}
          value={mapping.dateOrder}
          options={[
            { value: 'dmy', label: t('import.dates.dmy') },
            { value: 'mdy', label: t('import.dates.mdy') },
          ]}
          onChange={(value) => {
            onMapping({ ...mapping, dateOrder: value === 'mdy' ? 'mdy' : 'dmy' });
          }}
        />
        {mapping.targets.includes('rating') && (
          <SelectBox
            label={t('import.scale')}
            value={scale}
            options={[...new Set([scale, ...scales])].map((name) => ({ value: name, label: name }))}
            onChange={(value) => {
              const [min, max] = value.split('–').map(Number);
              onMapping({ ...mapping, ratingScale: { min: min ?? 1, max: max ?? 5 } });
            }}
          />
        )}
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={props.mask}
            onChange={(event) => {
              props.onMask(event.currentTarget.checked);
            }}
          />
          {t('evidence.mask')}
        </label>
      </div>
      <ColumnTargets shape={shape} mapping={mapping} onMapping={onMapping} />
      <Preview shape={shape} mapping={mapping} />
      <div className={styles.actions}>
        <Button appearance="primary" isDisabled={!usable} onClick={props.onStart}>
          {t('import.start')}
        </Button>
        <Button onClick={props.onBack}>{t('import.choose.other')}</Button>
      </div>
    </>
  );
}

type ColumnTargetsProps = Pick<MappingTableProps, 'shape' | 'mapping' | 'onMapping'>;

/** Each column with what it is used as and its first filled cell. */
function ColumnTargets({ shape, mapping, onMapping }: ColumnTargetsProps): ReactNode {
  const { t } = useText();
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('import.columns')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.used-as')}</th>
            <th scope="col">{t('import.sample')}</th>
          </tr>
        </thead>
        <tbody>
          {shape.columns.map((column, at) => (
            <tr key={`${String(at)} ${column}`}>
              <th scope="row">{column}</th>
              <td>
                <select
                  aria-label={t('import.used-as.column', { column })}
                  value={mapping.targets[at] ?? 'ignore'}
                  onChange={(event) => {
                    const target =
                      COLUMN_TARGETS.find((name) => name === event.currentTarget.value) ?? 'ignore';
                    const targets = shape.columns.map((_, place) =>
                      place === at ? target : (mapping.targets[place] ?? 'ignore'),
                    );
                    onMapping({ ...mapping, targets });
                  }}
                >
                  {COLUMN_TARGETS.map((target) => (
                    <option key={target} value={target}>
                      {t(`import.target.${target}`)}
                    </option>
                  ))}
                </select>
              </td>
              <td dir="auto" className={styles.sample}>
                {shape.sample
                  .map((row) => row[at] ?? '')
                  .find((cell) => cell.trim() !== '')
                  ?.slice(0, 120)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Preview({ shape, mapping }: { shape: FileShape; mapping: ImportMapping }): ReactNode {
  const { t, day } = useText();
  const say = useSaid();
  const rows = useMemo(() => {
    const today = new Date().toISOString().slice(0, 10);
    return shape.sample
      .slice(0, PREVIEW_ROWS)
      .map((cells, at) => mapRow(cells, shape.columns, mapping, shape.start.line + at, today));
  }, [shape, mapping]);
  return (
    <ol className={styles.preview} aria-label={t('import.preview')}>
      {rows.map((row, at) => (
        <li key={at}>
          {row.kind === 'taken' && row.row.kind === 'evidence' && (
            <>
              <q dir="auto">{row.row.row.text.slice(0, 240)}</q>{' '}
              <span className={styles.faint}>
                {[
                  row.row.row.saidOn === null ? t('import.no-date') : day(row.row.row.saidOn),
                  row.row.row.author,
                  row.row.row.account,
                  row.row.row.persona,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </>
          )}
          {row.kind === 'taken' &&
            row.row.kind === 'answer' &&
            t('import.row.answer', { share: row.row.row.rating01 })}
          {row.kind === 'empty' && <span className={styles.faint}>{t('import.row.empty')}</span>}
          {row.kind === 'rejected' && (
            <>
              <Lozenge tone="danger">{t('import.row.rejected')}</Lozenge> {say(row.problem.said)}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
