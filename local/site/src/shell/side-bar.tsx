import type { ReactNode } from 'react';
import BacklogIcon from '@atlaskit/icon/core/backlog';
import DashboardIcon from '@atlaskit/icon/core/dashboard';
import ListBulletedIcon from '@atlaskit/icon/core/list-bulleted';
import ProjectIcon from '@atlaskit/icon/core/project';
import SettingsIcon from '@atlaskit/icon/core/settings';
import ToolsIcon from '@atlaskit/icon/core/tools';
import { AppIcon } from '../frames/app-icon';
import { useModules } from '../frames/use-modules';
import { projectSchema, type Project } from '../rest/jira-shapes';
import { useJira } from '../rest/use-jira';
import { Link } from '../routing/link';
import { useLocation } from '../routing/location';
import { useSession } from '../session/session-context';
import { cx } from '../ui/cx';
import styles from './shell.module.css';

interface SideBarProps {
  readonly projectKey: string | null;
  /** On narrow screens only: whether it lies over the page. */
  readonly isOpen: boolean;
}

/** Where one can go: in a project, its pages and the app's; outside, the site's. */
export function SideBar({ projectKey, isOpen }: SideBarProps) {
  return (
    <nav className={cx(styles['side'], isOpen && styles['sideOpen'])} aria-label="Main">
      {projectKey === null ? <SiteLinks /> : <ProjectLinks projectKey={projectKey} />}
    </nav>
  );
}

function kindOf(project: Project | undefined): string {
  if (project?.projectTypeKey === 'service_desk') return 'Service project';
  return project?.simplified === true ? 'Team-managed' : 'Software project';
}

function SiteLinks() {
  const { session } = useSession();
  const adminPages = useModules('jira:adminPage', null);
  const hasGadgets = session.modules.some((module) => module.type === 'jira:dashboardGadget');
  return (
    <>
      <Group heading="Site">
        <Entry to="/projects" icon={<ProjectIcon label="" />} text="Projects" />
        <Entry to="/issues" icon={<ListBulletedIcon label="" />} text="All work" />
        {hasGadgets && <Entry to="/jira/dashboards/1" icon={<DashboardIcon label="" />} text="Dashboard" />}
      </Group>
      {adminPages.length > 0 && (
        <Group heading="App settings">
          {adminPages.map((page) => (
            <Entry
              key={page.key}
              to={`/jira/settings/apps/${page.key}`}
              icon={<AppIcon url={page.icon} />}
              text={page.title}
            />
          ))}
        </Group>
      )}
      <Group heading="This machine">
        <Entry to="/local" icon={<ToolsIcon label="" />} text="Local console" />
      </Group>
    </>
  );
}

function ProjectLinks({ projectKey }: { readonly projectKey: string }) {
  const { data: project } = useJira(`/rest/api/3/project/${encodeURIComponent(projectKey)}`, projectSchema);
  const { pathname } = useLocation();
  const pages = useModules('jira:projectPage', projectKey);
  const settings = useModules('jira:projectSettingsPage', projectKey);
  const base = `/jira/software/projects/${encodeURIComponent(projectKey)}`;
  const allWork = `/issues?jql=${encodeURIComponent(`project = ${projectKey} ORDER BY created DESC`)}`;
  return (
    <>
      <Link to={`${base}/backlog`} className={styles['project']}>
        <span className={styles['projectIcon']} aria-hidden="true">
          {projectKey.slice(0, 2)}
        </span>
        <span>
          <strong>{project?.name ?? projectKey}</strong>
          <small>{kindOf(project)}</small>
        </span>
      </Link>
      <Group heading="Planning">
        <Entry to={`${base}/backlog`} icon={<BacklogIcon label="" />} text="Backlog" />
      </Group>
      {pages.length > 0 && (
        <Group heading="Apps">
          {pages.map((page) => {
            const home = `${base}/apps/${page.key}`;
            const isActive = pathname.startsWith(home);
            return (
              <Entry key={page.key} to={home} icon={<AppIcon url={page.icon} />} text={page.title}>
                {isActive && page.pages.length > 0 && (
                  <ul role="list" className={styles['subpages']}>
                    {page.pages.map((sub) => (
                      <Entry key={sub.route} to={`${home}/${sub.route}`} text={sub.title} />
                    ))}
                  </ul>
                )}
              </Entry>
            );
          })}
        </Group>
      )}
      <Group heading="Project">
        <Entry to={allWork} icon={<ListBulletedIcon label="" />} text="All work" />
        {settings.map((page) => (
          <Entry
            key={page.key}
            to={`${base}/settings/apps/${page.key}`}
            icon={<SettingsIcon label="" />}
            text={`${page.title} settings`}
          />
        ))}
      </Group>
    </>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2 className={styles['groupHeading']}>{heading}</h2>
      <ul role="list">{children}</ul>
    </section>
  );
}

interface EntryProps {
  readonly to: string;
  readonly text: string;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
}

function Entry({ to, text, icon, children }: EntryProps) {
  const { pathname, search } = useLocation();
  const isHere = pathname + search === to || pathname === to;
  return (
    <li>
      <Link to={to} className={styles['entry']} aria-current={isHere ? 'page' : undefined}>
        {icon}
        <span>{text}</span>
      </Link>
      {children}
    </li>
  );
}
