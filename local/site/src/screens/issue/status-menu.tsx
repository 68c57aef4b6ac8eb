import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { useFlags } from '../../flags/flag-context';
import { requestText } from '../../rest/http';
import { transitionsSchema, type Issue } from '../../rest/jira-shapes';
import { useJira, useReloadJira } from '../../rest/use-jira';
import { Button } from '../../ui/button';
import { Lozenge, toneOfCategory } from '../../ui/lozenge';
import { Menu } from '../../ui/menu';

/** The status, and the moves that the workflow allows the present user. */
export function StatusMenu({ issue }: { readonly issue: Issue }) {
  const { showProblem } = useFlags();
  const reload = useReloadJira();
  const path = `/rest/api/3/issue/${encodeURIComponent(issue.key)}/transitions`;
  const { data } = useJira(path, transitionsSchema);
  const status = issue.fields.status;

  async function move(id: string) {
    try {
      await requestText(path, { method: 'POST', body: { transition: { id } } });
      await reload();
    } catch (error) {
      showProblem(error);
    }
  }
  const transitions = (data?.transitions ?? []).filter((transition) => transition.to.name !== status?.name);
  if (transitions.length === 0) {
    return (
      <Lozenge tone={toneOfCategory(status?.statusCategory?.key)}>{status?.name ?? 'No status'}</Lozenge>
    );
  }
  return (
    <Menu
      label="Change the status"
      trigger={(props) => (
        <Button
          isSelected={status?.statusCategory?.key === 'indeterminate'}
          iconAfter={<ChevronDownIcon label="" size="small" />}
          aria-label={`Status: ${status?.name ?? 'none'}, change`}
          {...props}
        >
          {status?.name ?? 'No status'}
        </Button>
      )}
      sections={[
        {
          items: transitions.map((transition) => ({
            text: transition.to.name,
            ...(transition.name === transition.to.name ? {} : { description: transition.name }),
            onSelect: () => void move(transition.id),
          })),
        },
      ]}
    />
  );
}
