import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { SAMPLE_LABEL, SAMPLE_WORK_ITEMS } from '@domain/product/sample/work';
import { createSampleWork } from '@jira/sample-work';
import { jiraAsUser } from '../../api/jira';
import type { WorkItems } from '../../api/work-items/use-work-items';
import { useAct } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { SampleDialog } from './sample-dialog';

interface OfferSampleWorkProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  /** As with `AttachToOwn`. */
  readonly onOpen: (open: boolean) => void;
}

/** Values reach Jira's fields within seconds; then the list is read once more. */
const VALUES_AFTER_MS = 4_000;

/** Offers a few invented work items for the invented needs, and says before what it would create in Jira. */
export function OfferSampleWork({ projectId, snapshot, work, onOpen }: OfferSampleWorkProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const [isOpen, setIsOpen] = useState(false);
  const setOpen = (open: boolean): void => {
    setIsOpen(open);
    onOpen(open);
  };
  const [made, setMade] = useState(0);
  const create = useAct(async (place: Parameters<typeof createSampleWork>[1], { wrote, write }) => {
    wrote('item');
    const items = await createSampleWork(jiraAsUser, place, setMade);
    if (items.length > 0 && snapshot.canAdminister) await write('sample.deliver', { projectId, items });
  });
  return (
    <>
      <Button
        spacing="compact"
        appearance="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('sample.work')}
      </Button>
      {isOpen && (
        <SampleDialog
          title={t('sample.work.title', { items: SAMPLE_WORK_ITEMS })}
          confirm={t('sample.work.create')}
          busy={create.busy}
          onConfirm={(close) => {
            create.run(
              { projectId, needsFieldId: snapshot.fields.customerNeeds, estimation: snapshot.estimation },
              () => {
                announce(t('sample.work.done'));
                close();
                work.reload();
                setTimeout(work.reload, VALUES_AFTER_MS);
              },
            );
          }}
          onClose={() => {
            setOpen(false);
          }}
        >
          <p>{t('sample.work.text', { items: SAMPLE_WORK_ITEMS, label: SAMPLE_LABEL })}</p>
          {create.busy && <p role="status">{t('sample.work.busy', { made, items: SAMPLE_WORK_ITEMS })}</p>}
          {create.failure !== null && <FailureNote error={create.failure} />}
        </SampleDialog>
      )}
    </>
  );
}
