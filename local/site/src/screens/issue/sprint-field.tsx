import { z } from 'zod';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { moveToSprint, useBoards, useSprints } from '../../agile/use-boards';
import { useFlags } from '../../flags/flag-context';
import { sprintSchema, type Issue } from '../../rest/jira-shapes';
import { useReloadJira } from '../../rest/use-jira';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';

const sprintsSchema = z.array(sprintSchema).catch([]);

/** The sprint it is planned in, and the move to another one. */
export function SprintField({ issue, value }: { readonly issue: Issue; readonly value: unknown }) {
  const { showProblem } = useFlags();
  const reload = useReloadJira();
  const { data: boards } = useBoards(issue.fields.project?.key ?? '');
  const { bySprintBoard } = useSprints(boards?.values ?? []);
  const known = sprintsSchema.parse(value ?? []);
  const present = known.find((sprint) => sprint.state !== 'closed');
  const open = [
    ...new Map(bySprintBoard.flatMap((each) => each.sprints).map((sprint) => [sprint.id, sprint])).values(),
  ];

  async function move(sprintId: number | null) {
    try {
      await moveToSprint(sprintId, [issue.key]);
      await reload();
    } catch (error) {
      showProblem(error);
    }
  }
  const closed = known.filter((sprint) => sprint.state === 'closed').map((sprint) => sprint.name);
  return (
    <>
      <Menu
        label="Move to sprint"
        trigger={(props) => (
          <Button
            appearance="subtle"
            isCompact
            aria-label={`Sprint: ${present?.name ?? 'none'}, change`}
            iconAfter={<ChevronDownIcon label="" size="small" />}
            {...props}
          >
            {present?.name ?? 'None'}
          </Button>
        )}
        sections={[
          {
            items: [
              ...open.map((sprint) => ({
                text: sprint.name,
                description: sprint.state === 'active' ? 'Active' : 'Future',
                isChecked: sprint.id === present?.id,
                onSelect: () => void move(sprint.id),
              })),
              {
                text: 'Backlog',
                isChecked: present === undefined,
                onSelect: () => void move(null),
              },
            ],
          },
        ]}
      />
      {closed.length > 0 && <div>before: {closed.join(', ')}</div>}
    </>
  );
}
