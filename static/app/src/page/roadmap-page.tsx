import { lazy, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { userDay } from '../api/user-day';
import { useRead } from '../api/read';
import { useText } from '../i18n/text';
import { FailureNote } from '../ui/failure-note';
import { KeyboardProvider, usePageKeys } from '../ui/keys';
import { Note } from '../ui/note';
import { Part } from '../ui/part';
import { Skeleton } from '../ui/skeleton';
import { useSurface } from '../ui/surface-root';
import { ToolbarRow } from '../ui/toolbar';
import { WholeProvider } from '../ui/total-figure';
import { DrawerFrame } from './drawer/drawer-frame';
import { SampleAsleep } from './first-run/sample-asleep';
import { useFirstRun } from './first-run/use-first-run';
import { useWorkItems } from '../api/work-items/use-work-items';
import { isNews, ModelNews } from './news/model-news';
import { usePerson } from '../api/person';
import type { Person } from '../api/person';
import { Tour } from './tour/tour';
import { usePageLocation } from './page-location';
import type { PageAddress } from './page-location';
import { ComputingLine } from './computing-line';
import { useContents } from './contents';
import { addressNow } from './old-addresses';
import { GoneNote } from './link/gone-note';
import { useLink } from './link/use-link';
import { keysOf } from './place-keys';
import { PageHeader } from './page-header';
import { offeredIn, openViewIn, placeOf } from './places';
import type { Place, PlaceView } from './places';
import { insideView, searchOfView } from './view-address';
import { ViewButtons, ViewSwitch } from './view-switch';
import styles from './roadmap-page.module.css';

const FirstRun = lazy(async () => ({ default: (await import('./first-run/first-run')).FirstRun }));

/** The project page: one product, its work and its customers, in five places. */
export function RoadmapPage(): ReactNode {
  const { projectId } = useSurface();
  const { t } = useText();
  const address = usePageLocation();
  const now = address === null ? null : addressNow(address);
  useEffect(() => {
    if (now !== null) address?.replace(now.route, now.search);
  });
  if (projectId === null) return <Note tone="info" title={t('page.no-project')} />;
  if (address === null || now !== null) return <Skeleton rows={8} label={t('page.loading')} />;
  return <PageOfProject projectId={projectId} address={address} />;
}

function PageOfProject({ projectId, address }: { projectId: string; address: PageAddress }): ReactNode {
  const { t } = useText();
  const knowledge = useRead('knowledge.read', { projectId });
  const person = usePerson(projectId);
  if (knowledge.isPending || person.isPending) return <Skeleton rows={8} label={t('page.loading')} />;
  if (knowledge.isError) {
    return (
      <div className={styles.page}>
        <FailureNote error={knowledge.error} onRetry={() => void knowledge.refetch()} />
      </div>
    );
  }
  return <PageOfProduct {...{ projectId, address, person }} snapshot={knowledge.data} />;
}

interface PageOfProductProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly address: PageAddress;
  readonly person: Person;
}

function PageOfProduct(props: PageOfProductProps): ReactNode {
  const { projectId, snapshot, address } = props;
  const work = useWorkItems(snapshot);
  return (
    <KeyboardProvider>
      <DrawerFrame {...{ projectId, snapshot, work, address }}>
        {(beside) => <PageBesideDrawer {...props} work={work} address={beside} />}
      </DrawerFrame>
    </KeyboardProvider>
  );
}

interface PageBesideDrawerProps extends PageOfProductProps {
  readonly work: ReturnType<typeof useWorkItems>;
}

function PageBesideDrawer(props: PageBesideDrawerProps): ReactNode {
  const { projectId, snapshot, work, person } = props;
  const { address, gone } = useLink(props);
  const { t } = useText();
  const place = placeOf(address.route);
  const contents = useContents(projectId, place.route, { snapshot, work });
  const open = openViewIn(place, address.search, contents);
  const everything = person.settings?.expert ?? false;
  const offered = offeredIn(place, { open, contents, everything });
  const title = t(place.title);
  const heading = useRef<HTMLHeadingElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [row, setRow] = useState<HTMLElement | null>(null);
  usePageKeys(keysOf(place.route, open.name));
  useKeptFocus(`${place.route} ${open.name}`, heading);
  useEffect(() => {
    document.title = `${title} – ${t('page.title')}`;
  }, [t, title]);
  const openView = (view: PlaceView): void => {
    address.go(place.route, view === place.views[0] ? '' : searchOfView(view.name));
  };
  const inside = insideView(address);
  const first = useFirstRun(snapshot, address);
  return (
    <div className={styles.frame}>
      <div className={styles.page}>
        <a
          href="#content"
          className={styles.skip}
          onClick={(event) => {
            event.preventDefault();
            content.current?.focus();
          }}
        >
          {t('page.skip')}
        </a>
        <PageHeader
          {...{ projectId, snapshot, work, address, person }}
          heading={
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
          }
          onTour={() => {
            person.put({ tourSeen: false });
          }}
        />
        <main className={styles.place}>
          {!first.fillsPlace && (
            <div className={styles.toolbar}>
              <ViewSwitch offered={offered} open={open} onOpen={openView} />
              <div ref={setRow} className={styles.tools} />
              <ViewButtons offered={offered} open={open} onOpen={openView} />
            </div>
          )}
          <div ref={content} id="content" tabIndex={-1} className={styles.content}>
            {first.stage.kind !== 'off' && (
              <Part rows={8} label={t('page.loading')}>
                <FirstRun
                  {...{ projectId, snapshot, work }}
                  stage={first.stage}
                  go={first.go}
                  shown={first.fillsPlace}
                  place={address}
                />
              </Part>
            )}
            {snapshot.needs.length === 0 && !snapshot.canManageKnowledge && (
              <Note tone="info" title={t('first.ask')} />
            )}
            {!first.fillsPlace && (
              <GoneNote
                gone={gone}
                onForget={() => {
                  address.setSearch(address.search);
                }}
              />
            )}
            {!first.fillsPlace && (
              <ToolbarRow value={row}>
                <WholeProvider value={work.complete}>
                  <Part key={partOf(place, open)} rows={8} label={t('page.loading')}>
                    <open.Content snapshot={snapshot} work={work} place={inside} view={open.name} />
                  </Part>
                </WholeProvider>
              </ToolbarRow>
            )}
          </div>
        </main>
      </div>
      <footer>
        <ComputingLine projectId={projectId} work={work} />
        {!first.fillsPlace && <UnderPage {...{ projectId, snapshot, work, address, person }} />}
      </footer>
    </div>
  );
}

/** Views that one component draws keep what stands in it, such as what can be undone, when one goes over to another. */
function partOf({ route, views }: Place, open: PlaceView): string {
  return `${route} ${String(views.findIndex(({ Content }) => Content === open.Content))}`;
}

/** One thing at a time, under the page: what sleeps before what is new. */
function UnderPage(props: PageBesideDrawerProps): ReactNode {
  const { projectId, snapshot, work } = props;
  const news = <PageNews {...props} />;
  if (!snapshot.sampleLoaded) return news;
  return <SampleAsleep {...{ projectId, snapshot, work }}>{news}</SampleAsleep>;
}

/** What a person is told once: under the page, so that nothing moves when it comes or goes. */
function PageNews(props: PageBesideDrawerProps): ReactNode {
  const { projectId, snapshot, work, address, person } = props;
  const hasNews = isNews(snapshot.upgradedOn, person.settings?.modelSeen, userDay());
  const offersTour = person.settings?.tourSeen === false && snapshot.needs.length > 0;
  if (!hasNews && !offersTour) return null;
  return (
    <Part>
      {hasNews ? (
        <ModelNews projectId={projectId} work={work} go={address.go} />
      ) : (
        <Tour
          onEnd={() => {
            person.put({ tourSeen: true });
          }}
          go={address.go}
        />
      )}
    </Part>
  );
}

/** Where what had the focus went away with the view before, the title of the place takes it: never the whole page. */
function useKeptFocus(shown: string, heading: RefObject<HTMLHeadingElement | null>): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [shown, heading]);
}
