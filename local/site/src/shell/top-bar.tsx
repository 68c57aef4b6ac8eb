import { useState, type FormEvent } from 'react';
import AddIcon from '@atlaskit/icon/core/add';
import ChartTrendUpIcon from '@atlaskit/icon/core/chart-trend-up';
import LightbulbIcon from '@atlaskit/icon/core/lightbulb';
import MenuIcon from '@atlaskit/icon/core/menu';
import SearchIcon from '@atlaskit/icon/core/search';
import SettingsIcon from '@atlaskit/icon/core/settings';
import ThemeIcon from '@atlaskit/icon/core/theme';
import { useModules } from '../frames/use-modules';
import { Link } from '../routing/link';
import { navigate } from '../routing/location';
import { CreateIssueDialog } from '../screens/create/create-issue-dialog';
import { useSession } from '../session/session-context';
import { Avatar } from '../ui/avatar';
import { Button, IconButton } from '../ui/button';
import { Lozenge } from '../ui/lozenge';
import { Menu } from '../ui/menu';
import styles from './shell.module.css';

interface TopBarProps {
  readonly projectKey: string | null;
  readonly isMenuOpen: boolean;
  readonly onToggleMenu: () => void;
}

/** The banner: search, create, settings, theme and who is looking. */
export function TopBar({ projectKey, isMenuOpen, onToggleMenu }: TopBarProps) {
  const { session } = useSession();
  const [isCreating, setIsCreating] = useState(false);
  return (
    <header className={styles['top']}>
      <IconButton
        label="Navigation"
        aria-expanded={isMenuOpen}
        className={styles['burger']}
        icon={<MenuIcon label="" />}
        onClick={onToggleMenu}
      />
      <Link to="/projects" className={styles['logo']} aria-label="Jira, all projects">
        <span className={styles['mark']} aria-hidden="true">
          <ChartTrendUpIcon label="" />
        </span>
        <span className={styles['wordmark']}>Jira</span>
      </Link>
      <SearchBox projectKey={projectKey} />
      <Button
        appearance="primary"
        icon={<AddIcon label="" />}
        aria-label="Create"
        onClick={() => {
          setIsCreating(true);
        }}
      >
        <span className={styles['wide']}>Create</span>
      </Button>
      {session.site.live && (
        <Lozenge tone="moved">{session.site.writable ? 'Live site' : 'Live site, read only'}</Lozenge>
      )}
      <div className={styles['tools']}>
        <ThemeSwitch />
        <SettingsMenu />
        <UserMenu />
      </div>
      {isCreating && (
        <CreateIssueDialog
          projectKey={projectKey}
          onGone={() => {
            setIsCreating(false);
          }}
        />
      )}
    </header>
  );
}

function SearchBox({ projectKey }: { readonly projectKey: string | null }) {
  const [text, setText] = useState('');
  function search(event: FormEvent) {
    event.preventDefault();
    const wanted = text.trim();
    if (wanted === '') return;
    if (/^[a-z][a-z0-9_]*-\d+$/i.test(wanted)) navigate(`/browse/${wanted.toUpperCase()}`);
    else {
      const quoted = JSON.stringify(wanted);
      const scope = projectKey === null ? '' : `project = ${projectKey} AND `;
      navigate(`/issues?jql=${encodeURIComponent(`${scope}text ~ ${quoted} ORDER BY updated DESC`)}`);
    }
    setText('');
  }
  return (
    <form role="search" className={styles['search']} onSubmit={search}>
      <SearchIcon label="" color="var(--ds-icon-subtle)" />
      <input
        type="search"
        aria-label="Search work items"
        placeholder="Search"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
    </form>
  );
}

function ThemeSwitch() {
  const { session, switchTheme } = useSession();
  const isDark = session.theme === 'dark';
  return (
    <IconButton
      label={isDark ? 'Switch to the light theme' : 'Switch to the dark theme'}
      icon={isDark ? <LightbulbIcon label="" /> : <ThemeIcon label="" />}
      onClick={() => void switchTheme(isDark ? 'light' : 'dark')}
    />
  );
}

function SettingsMenu() {
  const pages = useModules('jira:adminPage', null);
  return (
    <Menu
      label="Settings"
      align="end"
      trigger={(props) => <IconButton label="Settings" icon={<SettingsIcon label="" />} {...props} />}
      sections={[
        {
          heading: 'Apps',
          items: pages.map((page) => ({
            text: page.title,
            description: 'Site settings of the app',
            onSelect: () => {
              navigate(`/jira/settings/apps/${page.key}`);
            },
          })),
        },
        {
          heading: 'This machine',
          items: [
            {
              text: 'Local console',
              description: 'Faults, schedules, queues, invocations',
              onSelect: () => {
                navigate('/local');
              },
            },
          ],
        },
      ]}
    />
  );
}

function UserMenu() {
  const { session, switchUser } = useSession();
  const { user, users } = session;
  return (
    <Menu
      label="Switch user"
      align="end"
      trigger={(props) => (
        <button
          type="button"
          className={styles['user']}
          aria-label={`${user.displayName}, switch user`}
          title={user.displayName}
          {...props}
        >
          <Avatar name={user.displayName} isNamed={false} />
        </button>
      )}
      sections={[
        {
          heading: 'Look at the site as',
          items: users.map((each) => ({
            text: each.displayName,
            description: each.note,
            isChecked: each.accountId === user.accountId,
            icon: <Avatar name={each.displayName} isNamed={false} />,
            onSelect: () => void switchUser(each.accountId),
          })),
        },
      ]}
    />
  );
}
