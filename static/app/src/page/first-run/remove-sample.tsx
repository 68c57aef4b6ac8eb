import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { sampleNeeds } from '@domain/product/sample/knowledge';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { deleteSampleWork, findSampleWork } from '@jira/sample-work';
import { jiraAsUser } from '../../api/jira';
import { reading, useReading } from '../../api/read';
import type { WorkItems } from '../../api/work-items/use-work-items';
import { useAct } from '../../api/write';
import type { Pen } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { SampleDialog } from './sample-dialog';

interface RemoveSampleProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly onClose: () => void;
}

const invented = reading({ jira: true }, (projectIds: readonly string[]) =>
  findSampleWork(jiraAsUser, projectIds),
);

/** The sample alone gives its needs fixed numbers: a product's own needs come after them. */
const SAMPLE_KEYS: ReadonlySet<string> = new Set(sampleNeeds.map(({ number }) => `N-${number}`));

/** What is to be removed beside the sample's knowledge. */
interface Removal {
  readonly projectId: string;
  /** Ids of invented work items that are to be deleted. */
  readonly deleted: readonly string[];
  /** Real work items that are to lose the sample's needs. */
  readonly freed: readonly RoadmapItem[];
}

/** Asks before the sample goes: what goes with it, what stays, and whether Jira is to forget its needs. */
export function RemoveSample({ projectId, snapshot, work, onClose }: RemoveSampleProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const found = useReading(invented, snapshot.projectIds);
  const [frees, setFrees] = useState(true);
  const [deletes, setDeletes] = useState(true);
  const [done, setDone] = useState(0);
  const created = new Set(found.data ?? []);
  const named = work.items.filter(
    ({ id, needKeys }) => !created.has(id) && needKeys.some((key) => SAMPLE_KEYS.has(key)),
  );
  const removal = useAct((wanted: Removal, pen) => remove(wanted, pen, setDone));
  const deleted = deletes && snapshot.canEdit ? [...created] : [];
  const freed = frees && snapshot.canEdit ? named : [];
  return (
    <SampleDialog
      title={t('sample.remove.title')}
      confirm={t('sample.wipe')}
      busy={removal.busy || !work.complete || found.isPending}
      danger
      onConfirm={(close) => {
        removal.run({ projectId, deleted, freed }, () => {
          announce(t('sample.wiped'));
          close();
          work.reload();
        });
      }}
      onClose={onClose}
    >
      <p>{t('sample.remove.text')}</p>
      {snapshot.canEdit && created.size > 0 && (
        <label>
          <input
            type="checkbox"
            checked={deletes}
            onChange={(event) => {
              setDeletes(event.currentTarget.checked);
            }}
          />{' '}
          {t('sample.remove.work', { items: created.size })}
        </label>
      )}
      {snapshot.canEdit && named.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={frees}
            onChange={(event) => {
              setFrees(event.currentTarget.checked);
            }}
          />{' '}
          {t('sample.remove.named', { items: named.length })}
        </label>
      )}
      {removal.busy && (
        <p role="status">{t('sample.remove.busy', { done, items: deleted.length + freed.length })}</p>
      )}
      {found.isError && <FailureNote error={found.error} />}
      {removal.failure !== null && <FailureNote error={removal.failure} />}
    </SampleDialog>
  );
}

/**
 * Jira first, the knowledge last: what breaks off can be begun again from here.
 * @throws AppError as Jira or the app answers, for example `forbidden` for who may not delete work items
 */
async function remove(
  { projectId, deleted, freed }: Removal,
  { write, wrote }: Pen,
  onProgress: (done: number) => void,
): Promise<void> {
  if (deleted.length + freed.length > 0) wrote('item');
  await deleteSampleWork(jiraAsUser, deleted, onProgress);
  for (const [at, { id, needKeys }] of freed.entries()) {
    onProgress(deleted.length + at);
    for (const needKey of needKeys)
      if (SAMPLE_KEYS.has(needKey)) await write('item.detach-need', { issueId: id, needKey });
  }
  await write('sample.wipe', { projectId });
}
