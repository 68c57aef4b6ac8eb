import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { RoundLine } from '@contract/needs/round-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useRead } from '../../../api/read';
import { usePersonNames } from '../../../api/people';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Loaded } from '../../../ui/loaded';
import { Lozenge } from '../../../ui/lozenge';
import { Note } from '../../../ui/note';
import { useSurface } from '../../../ui/surface-root';
import { DeleteRecord } from '../../records/history/delete-record';
import { RateForm } from './rate-form';
import { RoundOutcome } from './round-outcome';
import styles from './rounds.module.css';

interface RoundCardProps {
  readonly projectId: string;
  readonly round: RoundLine;
  readonly snapshot: KnowledgeSnapshot;
  /** The newest one is open by itself. */
  readonly first: boolean;
}

/** A round: who is asked and has answered, one's own answers, and once it has ended what came of it. */
export function RoundCard({ projectId, round, snapshot, first }: RoundCardProps): ReactNode {
  const { t, day, list } = useText();
  const { accountId } = useSurface();
  const headingId = useId();
  const own = round.invited.find((one) => one.accountId === accountId);
  const asked = round.mayRate && own?.answered === false;
  const [open, setOpen] = useState(asked || (first && round.revealed));
  const missing = round.invited.filter(({ answered }) => !answered);
  const people = usePersonNames(missing.map((one) => one.accountId));
  const named = (id: string): string =>
    id === accountId ? t('rounds.you') : (people.get(id) ?? t('rounds.somebody'));
  return (
    <section className={styles.round} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId}>{round.name}</h2>
        <Lozenge tone={round.revealed ? 'neutral' : 'info'}>
          {t(round.revealed ? 'rounds.state.ended' : 'rounds.state.open')}
        </Lozenge>
        <span className={styles.faint}>
          {round.persona !== null && `${t('rounds.as', { persona: round.persona.name })} · `}
          {t('rounds.until', { day: day(round.endsOn) })}
        </span>
      </div>
      <p className={styles.faint}>
        {t('rounds.answered', {
          answered: round.invited.length - missing.length,
          count: round.invited.length,
        })}
        {!round.revealed &&
          missing.length > 0 &&
          ` · ${t('rounds.missing', { people: list(missing.map((one) => named(one.accountId))) })}`}
      </p>
      <div className={styles.acts}>
        {(round.mayRate || round.revealed) && (
          <Button
            spacing="compact"
            appearance={asked && !open ? 'primary' : 'default'}
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {t(
              open
                ? 'rounds.hide'
                : round.revealed
                  ? 'rounds.see'
                  : asked
                    ? 'rounds.rate'
                    : 'rounds.rate.again',
            )}
          </Button>
        )}
        {round.mayEnd && <EndRound projectId={projectId} id={round.id} />}
        {snapshot.canManageKnowledge && (
          <DeleteRecord
            projectId={projectId}
            kind="round"
            id={round.id}
            name={round.name}
            onDeleted={() => undefined}
          />
        )}
      </div>
      {open && (
        <OpenRound
          projectId={projectId}
          round={round}
          snapshot={snapshot}
          onDone={() => {
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

interface OpenRoundProps extends Omit<RoundCardProps, 'first'> {
  readonly onDone: () => void;
}

function OpenRound({ projectId, round, snapshot, onDone }: OpenRoundProps): ReactNode {
  const { t } = useText();
  const view = useRead('round.read', { projectId, id: round.id });
  return (
    <Loaded query={view} rows={4}>
      {({ own, outcome }) => {
        if (outcome !== null)
          return (
            <RoundOutcome
              projectId={projectId}
              id={round.id}
              outcome={outcome}
              canAdopt={snapshot.canManageKnowledge}
            />
          );
        if (round.mayRate)
          return <RateForm projectId={projectId} round={round} own={own ?? []} onDone={onDone} />;
        return <Note tone="neutral" title={t('rounds.wait')} />;
      }}
    </Loaded>
  );
}

/** Ends a round after one question, as nobody can take that back. */
function EndRound({ projectId, id }: { readonly projectId: string; readonly id: string }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const [asked, setAsked] = useState(false);
  const end = useWrite('round.end');
  if (!asked) {
    return (
      <Button
        spacing="compact"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('rounds.end')}
      </Button>
    );
  }
  return (
    <span className={styles.acts} role="group" aria-label={t('rounds.end')}>
      <span role="alert">{t('rounds.end.sure')}</span>
      <Button
        spacing="compact"
        appearance="primary"
        isLoading={end.busy}
        onClick={() => {
          end.run({ projectId, id }, () => {
            announce(t('rounds.ended'));
          });
        }}
      >
        {t('rounds.end')}
      </Button>
      <Button
        spacing="compact"
        appearance="subtle"
        onClick={() => {
          setAsked(false);
        }}
      >
        {t('action.cancel')}
      </Button>
      {end.failure !== null && <FailureNote error={end.failure} />}
    </span>
  );
}
