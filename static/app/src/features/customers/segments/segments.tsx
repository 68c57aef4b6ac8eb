import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SegmentView } from '@contract/customers/segment-views';
import { useRead } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { revealed } from '../../../ui/revealed';
import { Skeleton } from '../../../ui/skeleton';
import { useSurface } from '../../../ui/surface-root';
import type { TabProps } from '../../tab';
import { DeleteRecord } from '../../records/history/delete-record';
import { SegmentForm } from './segment-form';
import styles from './segments.module.css';

const words = ['segments'] as const;

interface SegmentsProps {
  readonly projectId: string;
  readonly canEdit: boolean;
  /** The segment that the address names. */
  readonly named: string | null;
}

/** Parts of the accounts by rules over what is known about them; the landscape can be looked at through each. */
export function Segments({ snapshot, place }: TabProps): ReactNode {
  const { projectId } = useSurface();
  if (projectId === null) return null;
  return (
    <MoreWords parts={words}>
      <SegmentList
        projectId={projectId}
        canEdit={snapshot.canManageKnowledge}
        named={new URLSearchParams(place.search).get('segment')}
      />
    </MoreWords>
  );
}

function SegmentList({ projectId, canEdit, named }: SegmentsProps): ReactNode {
  const { t, percent } = useText();
  const segments = useRead('segment.list', { projectId });
  const [open, setOpen] = useState<SegmentView | 'new' | null>(null);
  if (segments.isPending) return <Skeleton rows={2} />;
  if (segments.isError) return <FailureNote error={segments.error} onRetry={() => void segments.refetch()} />;
  const { segments: list, accounts, attributes } = segments.data;
  return (
    <section aria-labelledby="segments" className={styles.section}>
      <div className={styles.head}>
        <h2 id="segments">{t('segment.name')}</h2>
        {canEdit && (
          <Button
            spacing="compact"
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('segment.add')}
          </Button>
        )}
      </div>
      {list.length === 0 && <Note tone="neutral" title={t('segment.none')} />}
      <ul className={styles.list}>
        {list.map((segment) => (
          <li key={segment.id} {...revealed(segment.id === named)}>
            <strong>{segment.name}</strong>
            <span>
              {t('segment.count', {
                count: segment.accounts,
                share: percent(accounts === 0 ? 0 : segment.accounts / accounts),
              })}
            </span>
            {canEdit && (
              <>
                <Button
                  spacing="compact"
                  aria-label={t('segment.edit', { segment: segment.name })}
                  onClick={() => {
                    setOpen(segment);
                  }}
                >
                  {t('segment.edit.short')}
                </Button>
                <DeleteRecord
                  projectId={projectId}
                  kind="segment"
                  id={segment.id}
                  name={segment.name}
                  onDeleted={() => void segments.refetch()}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {open !== null && (
        <SegmentForm
          key={open === 'new' ? 'new' : open.id}
          projectId={projectId}
          segment={open === 'new' ? null : open}
          attributes={attributes}
          onDone={() => {
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}
