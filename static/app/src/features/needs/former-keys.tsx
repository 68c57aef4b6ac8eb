import Button from '@atlaskit/button/new';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { jqlField } from '@domain/items/jql-field';
import { searchIds } from '@jira/issues';
import { call } from '../../api/call';
import { jiraAsUser } from '../../api/jira';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';

interface FormerKeysProps {
  readonly snapshot: KnowledgeSnapshot;
  readonly onChanged: () => void;
}

/** Says which work items name merged needs or personas by their old key, which still counts, and offers to rewrite them. */
export function FormerKeysNote({ snapshot, onChanged }: FormerKeysProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { formerKeys: needs, formerPersonaKeys: personas, projectIds, fields } = snapshot;
  const formerKeys = [...needs, ...personas];
  const queryKey = ['former-keys', projectIds, formerKeys];
  const found = useQuery({
    queryKey,
    enabled: formerKeys.length > 0 && snapshot.canEdit,
    queryFn: async () => {
      const naming = (field: string, keys: readonly { readonly key: string }[]): string[] =>
        keys.length === 0 ? [] : [`${jqlField(field)} in (${keys.map(({ key }) => `"${key}"`).join(', ')})`];
      const sides = [...naming(fields.customerNeeds, needs), ...naming(fields.personas, personas)];
      const jql = `project in (${projectIds.join(', ')}) AND (${sides.join(' OR ')})`;
      const ids: string[] = [];
      for await (const page of searchIds(jiraAsUser, jql)) ids.push(...page);
      return ids;
    },
  });
  const ids = found.data ?? [];
  if (ids.length === 0) return null;
  const rewrite = async (): Promise<void> => {
    setError(null);
    try {
      for (const [at, issueId] of ids.entries()) {
        setDone(at);
        await call('item.rename-needs', { issueId });
      }
      announce(t('former.done', { count: ids.length }));
      client.setQueryData(queryKey, []);
      onChanged();
    } catch (cause) {
      setError(cause);
    } finally {
      setDone(null);
    }
  };
  return (
    <Note
      tone="info"
      title={t('former.title', {
        count: ids.length,
        keys: formerKeys.map(({ key, into }) => `${key} → ${into}`).join(', '),
      })}
      actions={
        <Button spacing="compact" isDisabled={done !== null} onClick={() => void rewrite()}>
          {done === null ? t('former.rewrite') : t('former.rewriting', { done, count: ids.length })}
        </Button>
      }
    >
      {t('former.text')}
      {error !== null && <FailureNote error={error} />}
    </Note>
  );
}
