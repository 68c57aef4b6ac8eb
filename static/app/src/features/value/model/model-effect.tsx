import type { ReactNode } from 'react';
import type { ModelPreview } from '@contract/value/value-views';
import type { Read } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Skeleton } from '../../../ui/skeleton';
import styles from './model.module.css';

interface ModelEffectProps {
  readonly preview: Read<ModelPreview>;
  /** `nothing` while nothing is changed, `wrong` while a field cannot be read. */
  readonly state: 'nothing' | 'wrong' | 'asked';
}

/** The product's own top ten before and after the edits, before anything is saved. */
export function ModelEffect({ preview, state }: ModelEffectProps): ReactNode {
  const { t } = useText();
  const asked = state === 'asked';
  return (
    <section aria-label={t('effect.title')} aria-busy={asked && preview.isFetching}>
      <h3>{t('effect.title')}</h3>
      {!asked && <p className={styles.small}>{t(state === 'wrong' ? 'effect.wrong' : 'effect.none')}</p>}
      {asked && preview.isPending && <Skeleton rows={4} label={t('state.loading')} />}
      {asked && preview.isError && (
        <FailureNote error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {asked && preview.isSuccess && <Effect preview={preview.data} />}
    </section>
  );
}

function Effect({ preview }: { preview: ModelPreview }): ReactNode {
  const { t, number } = useText();
  const { before, after, tau } = preview;
  if (after.length === 0) return <p className={styles.small}>{t('effect.empty')}</p>;
  const isSame = after.every((item, index) => item.issueId === before[index]?.issueId);
  return (
    <>
      <p className={styles.small} role="status">
        {isSame && `${t('effect.same')} `}
        {tau !== null && t('effect.tau', { tau: number(tau, 2) })}
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('effect.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effect.place')}</th>
            <th scope="col">{t('effect.before')}</th>
            <th scope="col">{t('effect.after')}</th>
            <th scope="col" className={styles.figure}>
              {t('effect.score')}
            </th>
            <th scope="col">{t('effect.move')}</th>
          </tr>
        </thead>
        <tbody>
          {after.map((item, index) => (
            <tr key={item.issueId}>
              <th scope="row">{index + 1}</th>
              <td>{before[index]?.issueKey ?? '–'}</td>
              <td>{item.issueKey}</td>
              <td className={styles.figure}>{item.score === null ? '–' : number(item.score)}</td>
              <td>
                {item.placeBefore === index + 1
                  ? t('effect.stays')
                  : t(item.placeBefore > index + 1 ? 'effect.up' : 'effect.down', {
                      place: item.placeBefore,
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
