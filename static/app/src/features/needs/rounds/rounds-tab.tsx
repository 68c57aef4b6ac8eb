import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note';
import { useSurface } from '../../../ui/surface-root';
import { Toolbar } from '../../../ui/toolbar';
import type { TabProps } from '../../tab';
import { RoundCard } from './round-card';
import { RoundForm } from './round-form';
import styles from './rounds.module.css';

const words = ['rounds'] as const;

/** The team rates needs as a persona would, each alone, and then sees where it is apart and what the customers say. */
export function RoundsTab(props: TabProps): ReactNode {
  const { projectId } = useSurface();
  if (projectId === null) return null;
  return (
    <MoreWords parts={words}>
      <Rounds {...props} projectId={projectId} />
    </MoreWords>
  );
}

function Rounds({ snapshot, projectId }: TabProps & { readonly projectId: string }): ReactNode {
  const { t } = useText();
  const [opening, setOpening] = useState(false);
  const rounds = useRead('round.list', { projectId });
  const canOpen = snapshot.canManageKnowledge && snapshot.personas.length > 0;
  const begin = canOpen && !opening && (
    <Button
      appearance="primary"
      onClick={() => {
        setOpening(true);
      }}
    >
      {t('rounds.open')}
    </Button>
  );
  return (
    <div className={styles.tab}>
      {begin !== false && (rounds.data?.rounds.length ?? 0) > 0 && <Toolbar>{begin}</Toolbar>}
      {opening && (
        <RoundForm
          projectId={projectId}
          snapshot={snapshot}
          onDone={() => {
            setOpening(false);
          }}
        />
      )}
      <Loaded query={rounds} rows={4}>
        {({ rounds: all }) =>
          all.length === 0 ? (
            !opening && (
              <Note tone="neutral" title={t('rounds.none')} actions={begin}>
                {t('rounds.none.text')}
              </Note>
            )
          ) : (
            <ul className={styles.rounds} aria-label={t('rounds.name')}>
              {all.map((round, at) => (
                <li key={round.id}>
                  <RoundCard projectId={projectId} round={round} snapshot={snapshot} first={at === 0} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}
