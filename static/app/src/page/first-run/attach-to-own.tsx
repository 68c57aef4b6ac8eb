import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { likelyPairs } from '@domain/roadmap/likely-work';
import { userDay } from '../../api/user-day';
import type { WorkItems } from '../../api/work-items/use-work-items';
import { EditFlag } from '../../features/items/item-edits/edit-flag';
import { useItemEdits } from '../../features/items/item-edits/use-item-edits';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { SampleDialog } from './sample-dialog';

interface AttachToOwnProps {
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  /** Whether the question is open, or being acted on: what holds it stays until then, whatever the work serves meanwhile. */
  readonly onOpen: (open: boolean) => void;
}

/** So much open work is looked at: enough to show a full product on, however large the project is. */
const LOOKED_AT = 300;
const words = ['edits'] as const;

/** Shows the sample on the project's own open work, after a question; it goes from there with the sample. */
export function AttachToOwn(props: AttachToOwnProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Attach {...props} />
    </MoreWords>
  );
}

function Attach({ snapshot, work, onOpen }: AttachToOwnProps): ReactNode {
  const { t } = useText();
  const [asked, setAsked] = useState<ReturnType<typeof pairsOf> | null>(null);
  const edits = useItemEdits(work, snapshot);
  const found = pairsOf(snapshot, work);
  // What was asked about stays while it is done.
  const pairs = asked ?? found;
  if (pairs.length === 0) return null;
  const attach = async (close: () => void): Promise<void> => {
    const outcome = await edits.apply(
      pairs.map(({ need, work: item }) => ({
        item,
        edit: { kind: 'attach', needKey: need.key, coverage01: 0.5 },
      })),
    );
    if (outcome !== null && outcome.failed.length + outcome.untried.length === 0) close();
  };
  return (
    <>
      <Button
        spacing="compact"
        onClick={() => {
          setAsked(found);
          onOpen(true);
        }}
      >
        {t('sample.own')}
      </Button>
      {asked !== null && (
        <SampleDialog
          title={t('sample.own.title', { items: pairs.length })}
          confirm={t('sample.own.do')}
          busy={edits.state?.kind === 'running'}
          onConfirm={(close) => void attach(close)}
          onClose={() => {
            setAsked(null);
            onOpen(false);
          }}
        >
          <p>{t('sample.own.text')}</p>
          <EditFlag edits={edits} />
        </SampleDialog>
      )}
    </>
  );
}

/** Each need that somebody lacks with open work of the project, stories first. */
function pairsOf({ needs }: KnowledgeSnapshot, { items }: WorkItems) {
  const free = items.filter(
    ({ statusCategory, needKeys }) => statusCategory !== 'done' && needKeys.length === 0,
  );
  const stories = free.filter(({ hierarchyLevel }) => hierarchyLevel === 0);
  const epics = free.filter(({ hierarchyLevel }) => hierarchyLevel > 0);
  // What is met or declined would show no value.
  const lacked = needs.filter(({ value, left01 }) => value * left01 > 0);
  return likelyPairs(lacked, [...stories, ...epics].slice(0, LOOKED_AT), userDay());
}
