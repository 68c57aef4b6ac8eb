import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { jqlField } from '@domain/items/jql-field';
import { searchIds } from '@jira/issues';
import { jiraAsUser } from '../../api/jira';
import { reading, useReading } from '../../api/read';
import { useAct } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';

interface FormerKeysProps {
  readonly snapshot: KnowledgeSnapshot;
  readonly onChanged: () => void;
}

interface Asked {
  readonly projectIds: readonly string[];
  /** A field of the items, and keys that it may name. */
  readonly sides: readonly { readonly fieldId: string; readonly keys: readonly string[] }[];
}

/** Ids of the items whose fields name one of the keys. */
const itemsWithFormerKeys = reading(
  { jira: true },
  async ({ projectIds, sides }: Asked): Promise<readonly string[]> => {
    const naming = sides
      .filter(({ keys }) => keys.length > 0)
      .map(({ fieldId, keys }) => `${jqlField(fieldId)} in (${keys.map((key) => `"${key}"`).join(', ')})`);
    const jql = `project in (${projectIds.join(', ')}) AND (${naming.join(' OR ')})`;
    const ids: string[] = [];
    for await (const page of searchIds(jiraAsUser, jql)) ids.push(...page);
    return ids;
  },
);

/** Says which work items name merged needs or personas by their old key, which still counts, and offers to rewrite them. */
export function FormerKeysNote({ snapshot, onChanged }: FormerKeysProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const [at, setAt] = useState(0);
  // Jira's search may still find for a while what was rewritten.
  const [rewritten, setRewritten] = useState<ReadonlySet<string>>(new Set());
  const { formerKeys: needs, formerPersonaKeys: personas, projectIds, fields } = snapshot;
  const formerKeys = [...needs, ...personas];
  const found = useReading(
    itemsWithFormerKeys,
    formerKeys.length > 0 && snapshot.canEdit
      ? {
          projectIds,
          sides: [
            { fieldId: fields.customerNeeds, keys: needs.map(({ key }) => key) },
            { fieldId: fields.personas, keys: personas.map(({ key }) => key) },
          ],
        }
      : null,
  );
  const rewrite = useAct(async (issueIds: readonly string[], { write }) => {
    for (const [place, issueId] of issueIds.entries()) {
      setAt(place);
      await write('item.rename-needs', { issueId });
    }
  });
  const ids = (found.data ?? []).filter((id) => !rewritten.has(id));
  if (ids.length === 0) return null;
  return (
    <Note
      tone="info"
      title={t('former.title', {
        count: ids.length,
        keys: formerKeys.map(({ key, into }) => `${key} → ${into}`).join(', '),
      })}
      actions={
        <Button
          spacing="compact"
          isDisabled={rewrite.busy}
          onClick={() => {
            rewrite.run(ids, () => {
              announce(t('former.done', { count: ids.length }));
              setRewritten(new Set([...rewritten, ...ids]));
              onChanged();
            });
          }}
        >
          {rewrite.busy ? t('former.rewriting', { done: at, count: ids.length }) : t('former.rewrite')}
        </Button>
      }
    >
      {t('former.text')}
      {rewrite.failure !== null && <FailureNote error={rewrite.failure} />}
    </Note>
  );
}
