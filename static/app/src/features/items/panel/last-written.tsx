import type { ReactNode } from 'react';
import { findAppFields } from '@jira/app-fields';
import { getIssue } from '@jira/issues';
import { jiraAsUser } from '../../../api/jira';
import { reading, useReading } from '../../../api/read';
import { useText } from '../../../i18n/text';

interface Written {
  readonly value: number | null;
  readonly priority: number | null;
  readonly band: string | null;
  /** When the work item was last changed. */
  readonly changedAt: string | null;
}

/** What stands in the item's own fields: Jira gives it to the browser when the app itself has to wait. */
const lastWritten = reading({ jira: true }, async (issueId: string): Promise<Written> => {
  const { customerValue, customerPriority, valueBand } = await findAppFields(jiraAsUser);
  const names = [customerValue, customerPriority, valueBand].filter((id) => id !== undefined);
  const { fields } = await getIssue(jiraAsUser, issueId, [...names, 'updated']);
  const read = (id: string | undefined): unknown => (id === undefined ? null : fields[id]);
  return {
    value: numberIn(read(customerValue)),
    priority: numberIn(read(customerPriority)),
    band: textIn(read(valueBand)),
    changedAt: textIn(fields['updated']),
  };
});

/** The numbers that were last written, while those of now cannot be computed. */
export function LastWritten({ issueId }: { readonly issueId: string }): ReactNode {
  const { t, number, instant } = useText();
  const { data } = useReading(lastWritten, issueId);
  if (data?.value == null) return null;
  const { value, priority, band, changedAt } = data;
  return (
    <p>
      <strong>{t('panel.written', { value: number(value) })}</strong>
      {priority !== null && ` · ${t('panel.written.priority', { priority: number(priority) })}`}
      {band !== null && ` · ${band}`}
      <br />
      {changedAt !== null && t('panel.written.at', { at: instant(changedAt) })}
    </p>
  );
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
