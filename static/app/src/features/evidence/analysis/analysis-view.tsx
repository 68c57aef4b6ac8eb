import type { ReactNode } from 'react';
import { analysisMessages } from '../../../i18n/analysis';
import { MoreWords } from '../../../i18n/more-words';
import type { AnalysisProps } from './analysis-props';
import { PulseSections } from './pulse-sections';
import { ThemesSection } from './themes-section';
import { TwinsSection } from './twins-section';
import styles from '../evidence.module.css';

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
