import { z } from 'zod';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { useState } from 'react';
import { useFlags } from '../../flags/flag-context';
import { userSchema, type Issue } from '../../rest/jira-shapes';
import { useJira } from '../../rest/use-jira';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import type { SaveFields } from './save-fields';

const usersSchema = z.array(userSchema);

/** Who works on it, chosen among those who may. */
export function AssigneeField({ issue, save }: { readonly issue: Issue; readonly save: SaveFields }) {
  const { showProblem } = useFlags();
  const [isWanted, setIsWanted] = useState(false);
  const query = new URLSearchParams({ issueKey: issue.key, maxResults: '50' });
  const { data } = useJira(
    isWanted ? `/rest/api/3/user/assignable/search?${query.toString()}` : null,
    usersSchema,
  );
  const assignee = issue.fields.assignee;
  const choose = (accountId: string | null) => {
    save({ assignee: accountId === null ? null : { accountId } }).catch(showProblem);
  };
  const name = assignee?.displayName ?? 'Unassigned';
  return (
    <Menu
      label="Assign to"
      trigger={(props) => (
        <Button
          appearance="subtle"
          isCompact
          aria-label={`Assignee: ${name}, change`}
          icon={<Avatar name={assignee?.displayName ?? '?'} size={20} isNamed={false} />}
          iconAfter={<ChevronDownIcon label="" size="small" />}
          {...props}
          onClick={() => {
            setIsWanted(true);
            props.onClick();
          }}
        >
          {name}
        </Button>
      )}
      sections={[
        {
          items: [
            {
              text: 'Unassigned',
              isChecked: assignee === null || assignee === undefined,
              onSelect: () => {
                choose(null);
              },
            },
            ...(data ?? []).map((user) => ({
              text: user.displayName,
              isChecked: user.accountId === assignee?.accountId,
              onSelect: () => {
                choose(user.accountId);
              },
            })),
          ],
        },
      ]}
    />
  );
}
