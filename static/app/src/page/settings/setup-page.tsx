import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { isUnderWay, pollWhile } from '../../api/jobs';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Part } from '../../ui/part';
import { Skeleton } from '../../ui/skeleton';
import { useSurface } from '../../ui/surface-root';
import { Checklist } from '../../features/product/setup/checklist';
import { DaysSection } from '../../features/product/setup/days-section';
import { Jobs } from '../../features/product/setup/jobs';
import { QuotesSection } from '../../features/product/setup/quotes-section';
import { RemeasureSection } from '../../features/product/setup/remeasure-section';
import { ProjectChoice } from '../../features/product/setup/project-choice';
import styles from '../../features/product/setup/setup.module.css';
import { SampleSection } from './sample-section';

const ModelSettings = lazy(async () => ({
  default: (await import('../../features/value/model/model-settings')).ModelSettings,
}));

const HooksSection = lazy(async () => ({
  default: (await import('../../features/channels/hooks/hooks-section')).HooksSection,
}));

const DataSection = lazy(async () => ({
  default: (await import('../../features/product/data/data-section')).DataSection,
}));

/** Is the app ready in this project, and what is left to do? The site's settings ask for the project first. */
export function SetupPage(): ReactNode {
  const { projectId } = useSurface();
  const { t } = useText();
  const [chosen, setChosen] = useState<string | null>(projectId);
  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">{t('setup.title')}</h1>
      {projectId === null && <ProjectChoice projectId={chosen} onChoose={setChosen} />}
      {chosen !== null && (
        <Part key={`setup-${chosen}`}>
          <SetupOfProject projectId={chosen} />
        </Part>
      )}
      {chosen !== null && (
        <>
          <Part key={chosen} rows={6} label={t('state.loading')}>
            <ModelSettings projectId={chosen} />
          </Part>
          <Part key={`data-${chosen}`} rows={6} label={t('state.loading')}>
            <DataSection projectId={chosen} />
          </Part>
        </>
      )}
    </main>
  );
}

function SetupOfProject({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  const setup = useRead(
    'setup.read',
    { projectId },
    { every: (answer) => pollWhile(answer?.jobs.some(isUnderWay) === true) },
  );
  if (setup.isPending) return <Skeleton rows={6} label={t('state.loading')} />;
  if (setup.isError) return <FailureNote error={setup.error} onRetry={() => void setup.refetch()} />;
  return (
    <>
      {setup.data.productName !== '' && (
        <p className={styles.small}>{t('setup.product', { name: setup.data.productName })}</p>
      )}
      <Checklist setup={setup.data} />
      <DaysSection projectId={projectId} timeZone={setup.data.timeZone} />
      <QuotesSection projectId={projectId} open={setup.data.quotesOpen} />
      <RemeasureSection projectId={projectId} days={setup.data.remeasureDays} />
      <Jobs projectId={projectId} jobs={setup.data.jobs} />
      <Part rows={3} label={t('state.loading')}>
        <HooksSection projectId={projectId} />
      </Part>
      <SampleSection projectId={projectId} loaded={setup.data.sampleLoaded} />
    </>
  );
}
