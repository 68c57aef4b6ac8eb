import Button from '@atlaskit/button/new';
import ClockIcon from '@atlaskit/icon/core/clock';
import ShareIcon from '@atlaskit/icon/core/share';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { openSettings } from '../api/view';
import { useWrite } from '../api/write';
import { filterFrom, filterToSearch } from '../api/work-items/item-filter';
import type { WorkItems } from '../api/work-items/use-work-items';
import type { Person } from '../api/person';
import type { PageLocation } from '../features/tab';
import { useText } from '../i18n/text';
import { ActBar } from '../ui/act-bar';
import { useAnnounce } from '../ui/announcer';
import { useShowKeys } from '../ui/keys';
import { Menu, MenuGroup, MenuItem, MenuSwitch } from '../ui/menu';
import { Part } from '../ui/part';
import { useSurface } from '../ui/surface-root';
import { SampleMark } from './first-run/sample-mark';
import { searchOfView } from './view-address';
import { useChangeCount } from './what-changed';
import styles from './roadmap-page.module.css';

const RemoveSample = lazy(async () => ({
  default: (await import('./first-run/remove-sample')).RemoveSample,
}));

interface PageHeaderProps {
  /** Where one is, as the heading of the page. */
  readonly heading: ReactNode;
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly address: PageLocation;
  readonly person: Person;
  readonly onTour: () => void;
}

/** What stands above every place: where one is, that its data are invented, and what leads to the whole product. */
export function PageHeader(props: PageHeaderProps): ReactNode {
  const { heading, projectId, snapshot, work, address } = props;
  const { t } = useText();
  const changed = useChangeCount(projectId, work);
  const [removing, setRemoving] = useState(false);
  return (
    <header className={styles.header}>
      {heading}
      {!snapshot.canEdit && <span className={styles.quiet}>{t('page.readonly')}</span>}
      <ActBar label={t('page.acts')}>
        {snapshot.sampleLoaded && (
          <span className={styles.mark}>
            <SampleMark
              canRemove={snapshot.canAdminister}
              onRemove={() => {
                setRemoving(true);
              }}
            />
          </span>
        )}
        <Button
          appearance="subtle"
          iconBefore={ClockIcon}
          isSelected={address.route === 'changes'}
          onClick={() => {
            address.go('changes');
          }}
        >
          <span className={styles.wide}>
            {changed === 0 ? t('page.changes') : t('page.changes.count', { count: changed })}
          </span>
        </Button>
        <Button
          appearance={address.route === 'share' ? 'default' : 'primary'}
          iconBefore={ShareIcon}
          isSelected={address.route === 'share'}
          onClick={() => {
            address.go('share', sharedFilter(address));
          }}
        >
          <span className={styles.wide}>{t('page.share')}</span>
        </Button>
        <PageMenu {...props} />
      </ActBar>
      {removing && (
        <Part>
          <RemoveSample
            {...{ projectId, snapshot, work }}
            onClose={() => {
              setRemoving(false);
            }}
          />
        </Part>
      )}
    </header>
  );
}

/** The filters that the page of sharing knows too: what one looks at is what one shares. */
function sharedFilter({ route, search }: PageLocation): string {
  if (route !== 'roadmap' && route !== 'priorities') return '';
  return filterToSearch({ ...filterFrom(search), sort: 'value' });
}

function PageMenu({
  projectId,
  snapshot,
  work,
  address,
  person,
  onTour,
}: Omit<PageHeaderProps, 'heading'>): ReactNode {
  const { t } = useText();
  const { projectKey } = useSurface();
  const announce = useAnnounce();
  const showKeys = useShowKeys();
  const load = useWrite('sample.load');
  const everything = person.settings?.expert ?? false;
  return (
    <Menu label={<ShowMoreIcon label="" />} name={t('page.more')} bare subtle side="end">
      <MenuGroup>
        <MenuItem
          onClick={() => {
            address.go('direction');
          }}
        >
          {t('page.direction')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            address.go('history');
          }}
        >
          {t('page.history')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            address.go('history', searchOfView('deleted'));
          }}
        >
          {t('page.deleted')}
        </MenuItem>
        <MenuItem onClick={onTour}>{t('tour.begin')}</MenuItem>
        <MenuItem onClick={showKeys}>{t('page.keys')}</MenuItem>
        {!snapshot.sampleLoaded && snapshot.canAdminister && (
          <MenuItem
            onClick={() => {
              load.run({ projectId }, () => {
                announce(t('sample.loaded'));
                work.reload();
              });
            }}
          >
            {t('sample.load')}
          </MenuItem>
        )}
        {snapshot.canManageKnowledge && projectKey !== null && (
          <MenuItem onClick={() => void openSettings(projectKey)}>{t('page.settings')}</MenuItem>
        )}
      </MenuGroup>
      <MenuSwitch
        label={t('page.everything')}
        on={everything}
        onChange={(expert) => {
          person.put({ expert });
        }}
      />
    </Menu>
  );
}
