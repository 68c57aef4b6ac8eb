import { useState } from 'react';
import { z } from 'zod';
import { useFlags } from '../../flags/flag-context';
import { requestText } from '../../rest/http';
import { useJira, useReloadJira } from '../../rest/use-jira';
import { useSession } from '../../session/session-context';
import { Button } from '../../ui/button';
import { ConsoleSection } from './console-section';
import screen from '../screen.module.css';

const projectsSchema = z.object({ values: z.array(z.object({ key: z.string(), name: z.string() })) });
const statusesSchema = z.array(z.object({ id: z.string(), name: z.string() }));
const rulesSchema = z.array(z.object({ rule: z.string(), toStatusId: z.string() }));
const propertySchema = z.object({ value: rulesSchema });
type Rules = z.infer<typeof rulesSchema>;

const KINDS: Readonly<Record<string, string>> = {
  'jira:workflowCondition': 'Hides the transition',
  'jira:workflowValidator': 'Refuses the transition',
};

/** The app's workflow rules: off until somebody who administers the project puts one on a transition. */
export function WorkflowSection() {
  const { session } = useSession();
  const rules = session.modules.filter((module) => KINDS[module.type] !== undefined);
  const projects = useJira('/rest/api/3/project/search?maxResults=50', projectsSchema);
  const [chosen, setChosen] = useState<string | null>(null);
  const projectKey = chosen ?? projects.data?.values[0]?.key ?? null;
  if (rules.length === 0) return null;
  return (
    <ConsoleSection title="Workflow rules">
      <p className={screen['subtle']}>
        In Jira an administrator adds these to a transition in the workflow editor; here they are switched on.
      </p>
      <label>
        Project{' '}
        <select
          className={screen['input']}
          value={projectKey ?? ''}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
          }}
        >
          {(projects.data?.values ?? []).map((project) => (
            <option key={project.key} value={project.key}>
              {project.name}
            </option>
          ))}
        </select>
      </label>
      {projectKey !== null && <RulesOfProject key={projectKey} projectKey={projectKey} />}
    </ConsoleSection>
  );
}

function RulesOfProject({ projectKey }: { readonly projectKey: string }) {
  const { session } = useSession();
  const { showProblem, showDone } = useFlags();
  const reload = useReloadJira();
  const path = `/rest/api/3/project/${projectKey}/properties/workflow-rules`;
  const statuses = useJira('/rest/api/3/status', statusesSchema);
  const property = useJira(path, propertySchema);
  const inForce: Rules = property.data?.value ?? [];

  async function save(next: Rules, done: string) {
    try {
      await requestText(path, { method: 'PUT', body: next });
      await reload();
      showDone(done);
    } catch (error) {
      showProblem(error);
    }
  }
  const isOn = (rule: string, toStatusId: string) =>
    inForce.some((each) => each.rule === rule && each.toStatusId === toStatusId);
  return (
    <div className={screen['tableBox']}>
      <table className={screen['table']}>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">On the way to</th>
            <th scope="col">
              <span className="visually-hidden">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {session.modules
            .filter((module) => KINDS[module.type] !== undefined)
            .flatMap((module) =>
              (statuses.data ?? []).map((status) => {
                const on = isOn(module.key, status.id);
                return (
                  <tr key={`${module.key} ${status.id}`}>
                    <td>
                      {module.title}
                      <div className={screen['subtle']}>{KINDS[module.type]}</div>
                    </td>
                    <td>{status.name}</td>
                    <td className={screen['number']}>
                      <Button
                        isCompact
                        aria-label={`${on ? 'On' : 'Off'}: ${module.title}, ${KINDS[module.type] ?? ''}, to ${status.name}`}
                        onClick={() =>
                          void save(
                            on
                              ? inForce.filter(
                                  (each) => each.rule !== module.key || each.toStatusId !== status.id,
                                )
                              : [...inForce, { rule: module.key, toStatusId: status.id }],
                            on ? 'The rule is off' : 'The rule is on',
                          )
                        }
                      >
                        {on ? 'On' : 'Off'}
                      </Button>
                    </td>
                  </tr>
                );
              }),
            )}
        </tbody>
      </table>
    </div>
  );
}
