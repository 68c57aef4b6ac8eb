import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PieceView } from '@contract/evidence/evidence-views';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { FailureFlag } from '../../../ui/flag';
import { Skeleton } from '../../../ui/skeleton';
import type { AnalysisProps } from './analysis-props';
import styles from '../evidence.module.css';

/**
 * Pairs that say nearly the same, one after the other: merged with every voice kept, or left apart. Looked for when
 * somebody asks: of such pairs in a large backlog few are one.
 */
export function TwinsSection({ projectId, snapshot }: AnalysisProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const [looking, setLooking] = useState(false);
  const twins = useRead('analysis.twins', looking ? { projectId } : null);
  const merge = useWrite('evidence.merge');
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const pairs = (twins.data?.pairs ?? []).filter(({ first, second }) => !apart.has(first.id + second.id));
  return (
    <section className={styles.block} aria-labelledby="analysis-twins">
      <h2 id="analysis-twins">{t('analysis.twins')}</h2>
      {!looking && (
        <div className={styles.actions}>
          <span className={styles.faint}>{t('analysis.twins.ask')}</span>
          <Button
            spacing="compact"
            onClick={() => {
              setLooking(true);
            }}
          >
            {t('analysis.twins.look')}
          </Button>
        </div>
      )}
      {looking && twins.isPending && <Skeleton rows={3} label={t('analysis.loading')} />}
      {twins.isError && <FailureNote error={twins.error} onRetry={() => void twins.refetch()} />}
      {twins.data !== undefined && (
        <p className={styles.faint}>
          {t(pairs.length === 0 ? 'analysis.twins.none' : 'analysis.twins.text', { count: twins.data.read })}
        </p>
      )}
      {merge.failure !== null && <FailureFlag error={merge.failure} />}
      <ul className={styles.list}>
        {pairs.map(({ first, second, similarity01 }) => (
          <li key={first.id + second.id} className={styles.card}>
            <Said piece={first} />
            <Said piece={second} />
            <div className={styles.actions}>
              <span className={styles.faint}>{t('analysis.twins.alike', { share: similarity01 })}</span>
              {snapshot.canManageKnowledge && (
                <>
                  <Button
                    spacing="compact"
                    isLoading={merge.sent?.id === second.id}
                    onClick={() => {
                      merge.run({ projectId, id: second.id, into: first.id }, () => {
                        announce(t('analysis.twins.merged'));
                      });
                    }}
                  >
                    {t('analysis.twins.merge')}
                  </Button>
                  <Button
                    spacing="compact"
                    appearance="subtle"
                    onClick={() => {
                      setApart(new Set([...apart, first.id + second.id]));
                    }}
                  >
                    {t('analysis.twins.apart')}
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ piece }: { piece: PieceView }): ReactNode {
  const { day } = useText();
  return (
    <div>
      <q dir="auto">{piece.text.slice(0, 240)}</q>{' '}
      <span className={styles.faint}>
        {[piece.account?.name ?? piece.author, day(piece.saidOn), ...piece.links.map((link) => link.needKey)]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </div>
  );
}
