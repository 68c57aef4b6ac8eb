import { lazy, Suspense, type ReactNode } from 'react';
import { matchPath, navigate, useLocation } from '../routing/location';
import { useLiveRefresh } from '../session/use-live-refresh';
import { EmptyNote } from '../ui/empty-note';
import { ErrorBoundary } from '../ui/error-boundary';
import { Loading } from '../ui/loading';
import { Link } from '../routing/link';
import { IssueScreen } from '../screens/issue/issue-screen';
import { ProjectsScreen } from '../screens/projects-screen';
import { Shell } from './shell';

const BacklogScreen = lazy(async () => ({
  default: (await import('../screens/backlog/backlog-screen')).BacklogScreen,
}));
const SearchScreen = lazy(async () => ({
  default: (await import('../screens/search/search-screen')).SearchScreen,
}));
const ConsoleScreen = lazy(async () => ({
  default: (await import('../screens/console/console-screen')).ConsoleScreen,
}));
const ProjectAppScreen = lazy(async () => ({
  default: (await import('../screens/app-pages')).ProjectAppScreen,
}));
const ProjectSettingsAppScreen = lazy(async () => ({
  default: (await import('../screens/app-pages')).ProjectSettingsAppScreen,
}));
const AdminAppScreen = lazy(async () => ({ default: (await import('../screens/app-pages')).AdminAppScreen }));
const DashboardScreen = lazy(async () => ({
  default: (await import('../screens/dashboard-screen')).DashboardScreen,
}));

type Params = Readonly<Record<string, string>>;
const part = (params: Params, name: string) => params[name] ?? '';

const routes: readonly (readonly [pattern: string, screen: (params: Params) => ReactNode])[] = [
  ['/projects', () => <ProjectsScreen />],
  ['/browse/:key', (params) => <IssueScreen key={part(params, 'key')} issueKey={part(params, 'key')} />],
  [
    '/jira/software/projects/:project/backlog',
    (params) => <BacklogScreen key={part(params, 'project')} projectKey={part(params, 'project')} />,
  ],
  [
    '/jira/software/projects/:project/apps/:module/*',
    (params) => <ProjectAppScreen projectKey={part(params, 'project')} moduleKey={part(params, 'module')} />,
  ],
  [
    '/jira/software/projects/:project/settings/apps/:module/*',
    (params) => (
      <ProjectSettingsAppScreen projectKey={part(params, 'project')} moduleKey={part(params, 'module')} />
    ),
  ],
  ['/jira/settings/apps/:module/*', (params) => <AdminAppScreen moduleKey={part(params, 'module')} />],
  ['/jira/dashboards/:id', (params) => <DashboardScreen dashboardId={part(params, 'id')} />],
  ['/issues', () => <SearchScreen />],
  ['/local', () => <ConsoleScreen />],
];

/** The screen of the present address, inside the site's frame. */
export function SiteRoutes() {
  const { pathname } = useLocation();
  useLiveRefresh();
  if (pathname === '/') navigate('/projects', { replace: true });
  return (
    <Shell>
      <ErrorBoundary place={pathname}>
        <Suspense fallback={<Loading />}>{screenFor(pathname)}</Suspense>
      </ErrorBoundary>
    </Shell>
  );
}

function screenFor(pathname: string): ReactNode {
  for (const [pattern, screen] of routes) {
    const params = matchPath(pattern, pathname);
    if (params !== null) return screen(params);
  }
  return (
    <EmptyNote>
      <h1>There is no page at this address</h1>
      <p>
        Go to the <Link to="/projects">projects</Link>.
      </p>
    </EmptyNote>
  );
}
