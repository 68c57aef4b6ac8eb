import { useState } from 'react';
import { z } from 'zod';
import type { SessionModule } from '../../../forge/bridge-host';
import { AppFrame } from '../frames/app-frame';
import { HttpProblem, requestText } from '../rest/http';
import { useJira, useReloadJira } from '../rest/use-jira';
import { Button } from '../ui/button';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import styles from './screen.module.css';

const propertySchema = z.object({ value: z.unknown() });

interface DashboardGadgetProps {
  readonly gadget: SessionModule;
  readonly dashboardId: string;
}

/** One gadget: its view, or the form in which it is configured. What is chosen is a property of the dashboard's item. */
export function DashboardGadget({ gadget, dashboardId }: DashboardGadgetProps) {
  const item = `/rest/api/3/dashboard/${encodeURIComponent(dashboardId)}/items/${gadget.key}`;
  const path = `${item}/properties/configuration`;
  const stored = useJira(path, propertySchema);
  const reload = useReloadJira();
  const [isEditing, setEditing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const isUnset = stored.error instanceof HttpProblem && stored.error.status === 404;
  const save = (configuration: unknown) => {
    requestText(path, { method: 'PUT', body: configuration })
      .then(reload)
      .then(() => {
        setEditing(false);
      })
      .catch(setProblem);
  };
  return (
    <section aria-label={gadget.title} className={styles['gadget']}>
      <div className={styles['gadgetHead']}>
        <h2>{gadget.title}</h2>
        {gadget.edit !== undefined && (
          <Button
            aria-label={`Configure ${gadget.title}`}
            onClick={() => {
              setEditing(!isEditing);
            }}
          >
            Configure
          </Button>
        )}
      </div>
      {problem !== null && <ProblemNote error={problem} />}
      {stored.error !== null && !isUnset && (
        <ProblemNote error={stored.error} onRetry={() => void stored.refetch()} />
      )}
      {stored.isLoading ? (
        <Loading />
      ) : (
        <AppFrame
          key={isEditing ? 'edit' : 'view'}
          moduleKey={gadget.key}
          {...(isEditing ? { entry: 'edit' as const } : {})}
          extension={{
            type: 'jira:dashboardGadget',
            dashboard: { id: dashboardId },
            gadget: { id: gadget.key },
            entryPoint: isEditing ? 'edit' : 'view',
            ...(stored.data === undefined ? {} : { gadgetConfiguration: stored.data.value }),
          }}
          {...(isEditing
            ? {
                actions: {
                  onSubmit: save,
                  onClose: () => {
                    setEditing(false);
                  },
                },
              }
            : {})}
        />
      )}
    </section>
  );
}
