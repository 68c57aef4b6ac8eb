import type { ReactNode } from 'react';
import type { LandscapeDot } from '@contract/needs/need-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { Opener } from '../../drawer';
import { useCompetition } from './use-competition';
import type { Contested } from './use-competition';
import styles from './competition.module.css';

interface CompetitionSideProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly dots: readonly LandscapeDot[];
}

const words = ['direction'] as const;
/** What is worth a heading of its own: what is level says nothing. */
const SHOWN = ['alone', 'catch-up', 'ahead'] as const;

/** Where the product would be alone, where it only catches up and where it is ahead; nothing without alternatives. */
export function CompetitionSide({ projectId, snapshot, dots }: CompetitionSideProps): ReactNode {
  const contested = useCompetition(projectId, snapshot, dots);
  if (contested.length === 0) return null;
  return (
    <MoreWords parts={words}>
      <Standings contested={contested} />
    </MoreWords>
  );
}

function Standings({ contested }: { readonly contested: readonly Contested[] }): ReactNode {
  const { t, percent } = useText();
  return (
    <section className={styles.side} aria-label={t('competition.name')}>
      {SHOWN.map((standing) => {
        const needs = contested.filter((one) => one.standing === standing);
        if (needs.length === 0) return null;
        return (
          <div key={standing}>
            <h2>{t(`competition.${standing}`)}</h2>
            <ul className={styles.lines}>
              {needs.map(({ needKey, title, best, own01 }) => (
                <li key={needKey}>
                  <Opener
                    kind="need"
                    id={needKey}
                    among={() => needs.map((one) => ({ kind: 'need', id: one.needKey }))}
                  >
                    {title}
                  </Opener>{' '}
                  <span className={styles.faint}>
                    {t('competition.best', { name: best.name, share: percent(best.satisfied01) })}
                    {own01 !== null && ` · ${t('competition.own', { share: percent(own01) })}`}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
