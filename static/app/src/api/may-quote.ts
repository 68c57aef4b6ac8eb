import type { PermissionSubject } from '@jira/my-permissions';
import { jiraAsUser } from './jira';
import { reading, useReading } from './read';

/** What a surface was told of the person's rights. */
interface Rights {
  readonly canManageKnowledge: boolean;
  readonly canEdit: boolean;
  readonly quotesOpen: boolean;
}

/** Whether the person may add quotes: no right to, or the product leaves it to those who manage its knowledge. */
export type MayQuote = 'yes' | 'no' | 'closed';

/** Asked as the person, and only of those whom nothing else lets add quotes: others need not even load how. */
const mayComment = reading({}, async (subject: PermissionSubject) => {
  const { myPermissions } = await import('@jira/my-permissions');
  return (await myPermissions(jiraAsUser, subject, ['ADD_COMMENTS'])).has('ADD_COMMENTS');
});

/** Whether the person may add quotes about a work item, or about the work of a project; `no` until it is known. */
export function useMayQuote(
  { canManageKnowledge, canEdit, quotesOpen }: Rights,
  subject: PermissionSubject,
): MayQuote {
  const known = canManageKnowledge || canEdit || !quotesOpen;
  const comments = useReading(mayComment, known ? null : subject, { freshMs: Infinity });
  if (canManageKnowledge) return 'yes';
  if (!quotesOpen) return 'closed';
  return canEdit || comments.data === true ? 'yes' : 'no';
}
