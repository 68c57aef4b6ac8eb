import { useCallback, useMemo, useState } from 'react';
import type { ExtensionContext, SessionModule } from '../../../forge/bridge-host';
import { AppFrame } from '../frames/app-frame';
import { useVisibleModules } from '../frames/use-modules';
import { projectSchema } from '../rest/jira-shapes';
import { useJira, useReloadJira } from '../rest/use-jira';
import { createSiteHistory } from '../routing/site-history';
import { useSession } from '../session/session-context';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { EmptyNote } from '../ui/empty-note';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { useDocumentTitle } from '../ui/use-document-title';
import styles from './screen.module.css';

interface ProjectPageProps {
  readonly projectKey: string;
  readonly moduleKey: string;
}

/** The app's page inside a project. */
export function ProjectAppScreen({ projectKey, moduleKey }: ProjectPageProps) {
  return (
    <InProject
      projectKey={projectKey}
      moduleKey={moduleKey}
      type="jira:projectPage"
      basePath={`/jira/software/projects/${encodeURIComponent(projectKey)}/apps/${moduleKey}`}
    />
  );
}

/** The app's page among a project's settings. */
export function ProjectSettingsAppScreen({ projectKey, moduleKey }: ProjectPageProps) {
  return (
    <InProject
      projectKey={projectKey}
      moduleKey={moduleKey}
      type="jira:projectSettingsPage"
      basePath={`/jira/software/projects/${encodeURIComponent(projectKey)}/settings/apps/${moduleKey}`}
    />
  );
}

/** The app's page among the site's settings. */
export function AdminAppScreen({ moduleKey }: { readonly moduleKey: string }) {
  const extension = useMemo(() => ({ type: 'jira:adminPage', location: window.location.href }), []);
  return (
    <PageFrame
      type="jira:adminPage"
      moduleKey={moduleKey}
      projectKey={null}
      basePath={`/jira/settings/apps/${moduleKey}`}
      extension={extension}
      crumbs={[{ text: 'Settings' }]}
    />
  );
}

interface InProjectProps extends ProjectPageProps {
  readonly type: string;
  readonly basePath: string;
}

function InProject({ projectKey, moduleKey, type, basePath }: InProjectProps) {
  const path = `/rest/api/3/project/${encodeURIComponent(projectKey)}`;
  const { data: project, error, refetch } = useJira(path, projectSchema);
  const extension = useMemo(
    () =>
      project === undefined
        ? null
        : {
            type,
            project: { id: project.id, key: project.key, type: project.projectTypeKey },
            location: window.location.origin + basePath,
          },
    [project, type, basePath],
  );
  if (error !== null && project === undefined) {
    return (
      <div className={styles['screen']}>
        <h1 className={styles['heading']}>{projectKey}</h1>
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (extension === null) return <Loading />;
  return (
    <PageFrame
      type={type}
      moduleKey={moduleKey}
      projectKey={projectKey}
      basePath={basePath}
      extension={extension}
      crumbs={[
        { text: 'Projects', to: '/projects' },
        {
          text: project?.name ?? projectKey,
          to: `/jira/software/projects/${encodeURIComponent(projectKey)}/backlog`,
        },
      ]}
    />
  );
}

interface PageFrameProps {
  readonly type: string;
  readonly moduleKey: string;
  readonly projectKey: string | null;
  readonly basePath: string;
  readonly extension: ExtensionContext;
  readonly crumbs: readonly { readonly text: string; readonly to?: string }[];
}

function PageFrame({ type, moduleKey, projectKey, basePath, extension, crumbs }: PageFrameProps) {
  const { session } = useSession();
  const { modules, isPending } = useVisibleModules(type, projectKey);
  const visible = modules.find((module) => module.key === moduleKey);
  const named = session.modules.find((module) => module.key === moduleKey && module.type === type);
  if (visible === undefined && isPending) return <Loading />;
  if (visible === undefined) {
    return (
      <div className={styles['screen']}>
        <h1 className={styles['heading']}>{named?.title ?? 'No such page'}</h1>
        <EmptyNote>
          {named === undefined
            ? 'The app has no such page.'
            : 'The present user may not see this page. Switch the user at the top right.'}
        </EmptyNote>
      </div>
    );
  }
  return <ShownPage module={visible} basePath={basePath} extension={extension} crumbs={crumbs} />;
}

interface ShownPageProps extends Pick<PageFrameProps, 'basePath' | 'extension' | 'crumbs'> {
  readonly module: SessionModule;
}

function ShownPage({ module, basePath, extension, crumbs }: ShownPageProps) {
  const reload = useReloadJira();
  const history = useMemo(() => createSiteHistory(basePath), [basePath]);
  const [title, setTitle] = useState(module.title);
  useDocumentTitle(title);
  const changeWindowTitle = useCallback((text: string) => {
    setTitle(text);
  }, []);
  return (
    <div className={styles['filling']}>
      {module.layout !== 'blank' && (
        <div className={styles['appHead']}>
          <Breadcrumbs crumbs={[...crumbs, { text: module.title }]} />
          <h1 className={styles['heading']}>{module.title}</h1>
        </div>
      )}
      <AppFrame
        moduleKey={module.key}
        extension={extension}
        history={history}
        fills
        actions={{ changeWindowTitle, onRefresh: () => void reload() }}
      />
    </div>
  );
}
