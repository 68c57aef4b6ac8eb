import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { analysisMessages } from '../../../i18n/analysis';
import { MoreWords } from '../../../i18n/more-words';
import { PulseSections } from './pulse-sections';
import { ThemesSection } from './themes-section';
import { TwinsSection } from './twins-section';
import styles from '../evidence.module.css';

export interface AnalysisProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  /** Opens the inbox with these filters. */
  readonly onInbox: (search: string) => void;
  readonly onNeed: (needKey: string) => void;
}

const words = [analysisMessages];

/** What all the evidence together says: what is loud, what is shared, what is said twice, what has gone quiet. */
export function AnalysisView(props: AnalysisProps): ReactNode {
  return (
    <MoreWords catalogues={words}>
      <div className={styles.tab}>
        <PulseSections {...props} />
        <ThemesSection {...props} />
        <TwinsSection {...props} />
      </div>
    </MoreWords>
  );
}
