import type { ReactNode } from 'react';
import { dataMessages } from '../../../i18n/data';
import { evidenceMessages } from '../../../i18n/evidence';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { Part } from '../../../ui/part';
import { ErasureSection } from './erasure-section';
import { ExportSection } from '../../records/archive/export-section';
import { ImportSection } from '../../records/archive/import-section';
import { ProjectsSection } from './projects-section';
import { RetentionSection } from './retention-section';
import { WipeSection } from './wipe-section';
import styles from '../../records/archive/archive.module.css';

const catalogues = [dataMessages, evidenceMessages];

/** Whose the product's data is, how it comes out and in, how long it stays and how it goes. */
export function DataSection({ projectId }: { projectId: string }): ReactNode {
  return (
    <MoreWords catalogues={catalogues}>
      <Parts projectId={projectId} />
    </MoreWords>
  );
}

function Parts({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  return (
    <section aria-label={t('data.title')} className={styles.data}>
      <h2>{t('data.title')}</h2>
      <Part>
        <ProjectsSection projectId={projectId} />
      </Part>
      <Part>
        <ExportSection projectId={projectId} />
      </Part>
      <Part>
        <ImportSection projectId={projectId} />
      </Part>
      <Part>
        <RetentionSection projectId={projectId} />
      </Part>
      <Part>
        <ErasureSection projectId={projectId} />
      </Part>
      <Part>
        <WipeSection projectId={projectId} />
      </Part>
    </section>
  );
}
