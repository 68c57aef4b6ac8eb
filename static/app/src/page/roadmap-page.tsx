import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { userDay } from '../api/user-day';
import { useRead } from '../api/read';
import { useText } from '../i18n/text';
import { FailureNote } from '../ui/failure-note';
import { Note } from '../ui/note';
import { Part } from '../ui/part';
import { Skeleton } from '../ui/skeleton';
import { useSurface } from '../ui/surface-root';
import { DrawerFrame } from './drawer/drawer-frame';
import { FirstRun } from './first-run/first-run';
import { SampleBanner } from './first-run/sample-banner';
import { useWorkItems } from '../api/work-items/use-work-items';
import { isNews, ModelNews } from './news/model-news';
import { usePerson } from '../features/product/person';
import { Tour } from './tour/tour';
import { usePageLocation } from './page-location';
import type { PageLocation } from '../features/tab';
import { TabBar } from './tab-bar';
import { tabs } from './tabs';
import { ComputingLine } from './computing-line';
import { WholeProvider } from '../ui/total-figure';
import styles from './roadmap-page.module.css';

/** The project page: one product, its work and its customers, in tabs. */
export function RoadmapPage(): ReactNode {
  const { projectId } = useSurface();
  const { t } = useText();
  const place = usePageLocation();
  if (projectId === null) return <Note tone="info" title={t('page.no-project')} />;
  if (place === null) return <Skeleton rows={8} label={t('page.loading')} />;
  return <PageOfProject projectId={projectId} place={place} />;
}

function PageOfProject({ projectId, place }: { projectId: string; place: PageLocation }): ReactNode {
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
  // With what stands under it: coming later it would push that away under the hand.
  const offersTour = person.settings?.tourSeen === false && knowledge.data.needs.length > 0;
  const hasNews = isNews(knowledge.data.upgradedOn, person.settings?.modelSeen, userDay());
  return <PageOfProduct {...{ projectId, place, offersTour, hasNews }} snapshot={knowledge.data} />;
}

interface PageOfProductProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly place: PageLocation;
  readonly offersTour: boolean;
  /** An update computed the values by another model, and the person has not read so yet. */
  readonly hasNews: boolean;
}

function PageOfProduct({ projectId, snapshot, place, offersTour, hasNews }: PageOfProductProps): ReactNode {
  const { t } = useText();
  const work = useWorkItems(snapshot);
  const tab = tabs.find((candidate) => candidate.route === place.route) ?? tabs[0];
  useEffect(() => {
    document.title = `${t(tab.title)} – ${t('page.title')}`;
  }, [t, tab]);
  const content = (place: PageLocation): ReactNode => (
    <main className={styles.page}>
      <h1 className="visually-hidden">{t(tab.title)}</h1>
      {snapshot.sampleLoaded && <SampleBanner {...{ projectId, snapshot, work }} go={place.go} />}
      <TabBar tabs={tabs} current={tab} go={place.go} />
      {hasNews && (
        <Part>
          <ModelNews projectId={projectId} work={work} go={place.go} />
        </Part>
      )}
      {offersTour && !hasNews && (
        <Part>
          <Tour projectId={projectId} go={place.go} />
        </Part>
      )}
      {snapshot.needs.length === 0 && (
        <FirstRun projectId={projectId} snapshot={snapshot} items={work.items} onChanged={work.reload} />
      )}
      {!snapshot.canEdit && <p className={styles.readonly}>{t('page.readonly')}</p>}
      <ComputingLine projectId={projectId} work={work} />
      <WholeProvider value={work.complete}>
        <Part key={tab.route} rows={8} label={t('page.loading')}>
          <tab.Content snapshot={snapshot} work={work} place={place} />
        </Part>
      </WholeProvider>
    </main>
  );
  return <DrawerFrame {...{ projectId, snapshot, work, place }}>{content}</DrawerFrame>;
}
