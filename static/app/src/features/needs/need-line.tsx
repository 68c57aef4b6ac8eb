import type { ReactNode } from 'react';
import type { NeedView } from '@contract/value/knowledge-views';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import type { LozengeTone } from '../../ui/lozenge';
import { PersonaMarks } from '../../ui/persona-mark';
import { plannedShareWords } from '../../ui/total-figure';
import type { NeedRow } from '../../api/work-items/need-rows';
import { Opener } from '../drawer';
import type { Among } from '../drawer';
import styles from './need-table.module.css';

const gapTone: Readonly<Record<NeedView['gapBand'], LozengeTone>> = {
  extreme: 'danger',
  strong: 'warning',
  'worth-a-look': 'info',
  low: 'neutral',
};

interface NeedLineProps {
  readonly row: NeedRow;
  readonly rank: number;
  /** False while work is still being read: then "no work" would be a guess. */
  readonly complete: boolean;
  /** The needs of the list in its order. */
  readonly among: Among;
  readonly onShowWork: () => void;
}

export function NeedLine({ row, rank, complete, among, onShowWork }: NeedLineProps): ReactNode {
  const text = useText();
  const { t, number, day } = text;
  const { need, personas, planned, share } = row;
  const [first] = planned;
  const opened = { kind: 'need', id: need.key, among } as const;
  return (
    <tr>
      <td className={styles.figure}>{rank}</td>
      <td>
        <div className={styles.need}>
          <PersonaMarks personas={personas} />
          <div>
            <Opener {...opened} className={styles.link} label={t('need.open', { need: need.title })}>
              {need.title}
            </Opener>
            <div className={styles.faint}>
              {need.key} · {personas.map((persona) => persona.name).join(', ')}
            </div>
          </div>
        </div>
      </td>
      <td>
        <div className={styles.gap}>
          <Opener {...opened} label={`${number(need.gap)}, ${t('need.open', { need: need.title })}`}>
            <strong>{number(need.gap)}</strong>
          </Opener>
          <Lozenge tone={gapTone[need.gapBand]}>{t(`gap.${need.gapBand}`)}</Lozenge>
          {need.assumed && <Lozenge tone="warning">{t('state.assumed')}</Lozenge>}
        </div>
      </td>
      <td className={styles.figure}>
        <Opener {...opened} label={`${number(need.value)}, ${t('need.open', { need: need.title })}`}>
          {number(need.value)}
        </Opener>
      </td>
      <td>
        {need.evidenceCount === 0 ? (
          <span className={styles.faint}>{t('needs.no-evidence')}</span>
        ) : (
          <>
            {t('needs.evidence', { count: need.evidenceCount })}
            {need.lastEvidenceOn !== null && <div className={styles.faint}>{day(need.lastEvidenceOn)}</div>}
          </>
        )}
      </td>
      <td>
        {first === undefined ? (
          complete && (
            <Lozenge tone={need.gapBand === 'low' ? 'neutral' : 'danger'}>{t('needs.no-work')}</Lozenge>
          )
        ) : (
          <button
            type="button"
            className={styles.link}
            title={t('needs.show-work', { need: need.title, count: planned.length })}
            onClick={onShowWork}
          >
            {planned.length === 1
              ? first.key
              : t('needs.work', { first: first.key, count: planned.length - 1 })}
            <span className="visually-hidden">
              , {t('needs.show-work', { need: need.title, count: planned.length })}
            </span>
          </button>
        )}
        {first !== undefined && share !== null && (
          <div className={styles.faint}>{plannedShareWords(share, text)}</div>
        )}
      </td>
    </tr>
  );
}
