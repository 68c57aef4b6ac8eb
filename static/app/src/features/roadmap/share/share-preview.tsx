import type { ReactNode } from 'react';
import { EXPORT_PARTS } from '@domain/roadmap/export-roadmap';
import type { RoadmapDocument } from '@domain/roadmap/export-roadmap';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { BenefitCell } from './benefit-cell';
import type { SharedItem } from './shared-items';
import styles from './share.module.css';

interface SharePreviewProps {
  readonly shared: RoadmapDocument;
  readonly items: readonly SharedItem[];
  readonly canEdit: boolean;
}

/** Just what the file will hold, with a way to write the benefits that are missing. */
export function SharePreview({ shared, items, canEdit }: SharePreviewProps): ReactNode {
  const { t } = useText();
  const missing = items.filter(({ line }) => line.benefitMissing === true).length;
  if (items.length === 0) return <Note tone="neutral" title={t('share.nothing')} />;
  const parts = EXPORT_PARTS.filter((part) => shared.columns[part] !== undefined);
  return (
    <>
      {missing > 0 && (
        <Note tone="info" title={t('share.missing', { count: missing })}>
          {t('share.missing.text')}
        </Note>
      )}
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('share.preview')}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t('share.preview')}</caption>
          <thead>
            <tr>
              {parts.map((part) => (
                <th key={part} scope="col">
                  {shared.columns[part]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item, at) => (
              <tr key={item.issueId}>
                {parts.map((part) => (
                  <td key={part} data-part={part}>
                    {part === 'benefit' ? (
                      <BenefitCell item={item} canEdit={canEdit} />
                    ) : (
                      (shared.lines[at]?.[part] ?? '')
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
