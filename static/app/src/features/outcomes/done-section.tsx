import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { JudgedNeed, OutcomeView } from '@contract/outcomes/outcome-views';
import type { ProcedureInput } from '@contract/rpc';
import { VERDICTS } from '@domain/outcomes/verdict';
import { useRead } from '../../api/read';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { ChoiceRow } from '../../ui/choice-row';
import { FailureNote } from '../../ui/failure-note';
import { Loaded } from '../../ui/loaded';
import { useChoice } from '../../ui/use-choice';
import { Ledger } from './ledger';
import { OutcomeWords } from './section';
import { TellAskers } from './tell-askers';
import styles from './outcomes.module.css';

interface DoneSectionProps {
  readonly issueId: string;
  readonly personas: readonly PersonaView[];
}

/** When the work is done: one tap for each need, who asked and has not been told, and who was. */
export function DoneSection(props: DoneSectionProps): ReactNode {
  return (
    <OutcomeWords>
      <Done {...props} />
    </OutcomeWords>
  );
}

function Done({ issueId, personas }: DoneSectionProps): ReactNode {
  const { t } = useText();
  const outcome = useRead('outcome.read', { issueId });
  return (
    <section className={styles.part} aria-label={t('done.title')}>
      <h2>{t('done.title')}</h2>
      <Loaded query={outcome}>
        {(view) => (
          <>
            {view.needs.length === 0 && <p className={styles.small}>{t('done.no-needs')}</p>}
            {view.needs.map((need) => (
              <VerdictOf key={need.needKey} issueId={issueId} need={need} view={view} />
            ))}
            {view.needs.length > 0 && <TellAskers issueId={issueId} view={view} personas={personas} />}
            {view.told.length > 0 && <Ledger issueId={issueId} view={view} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

interface VerdictOfProps {
  readonly issueId: string;
  readonly need: JudgedNeed;
  readonly view: OutcomeView;
}

function VerdictOf({ issueId, need, view }: VerdictOfProps): ReactNode {
  const { t, day } = useText();
  const announce = useAnnounce();
  const judge = useWrite('outcome.judge');
  const choice = useChoice<ProcedureInput<'outcome.judge'>['verdict']>(need.verdict, async (verdict) => {
    await judge.send({ issueId, needKey: need.needKey, verdict });
    announce(
      verdict === null
        ? t('done.taken-back')
        : t('done.saved', { need: need.title, verdict: t(`verdict.${verdict}`) }),
    );
  });
  return (
    <div className={styles.verdict}>
      <div className={styles.needTitle}>
        {need.title} <span className={styles.small}>{need.needKey}</span>
      </div>
      <div className={styles.head}>
        <ChoiceRow
          legend={t('done.verdict', { need: need.title })}
          hideLegend
          disabled={!view.canEdit}
          value={choice.shown}
          onChange={choice.choose}
          choices={VERDICTS.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
        />
        {need.decidedOn !== null && (
          <span className={styles.small}>{t('done.decided', { day: day(need.decidedOn) })}</span>
        )}
        {need.verdict !== null && view.canEdit && (
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={`${t('done.undo')}: ${need.title}`}
            onClick={() => {
              choice.choose(null);
            }}
          >
            {t('done.undo')}
          </Button>
        )}
      </div>
      {choice.error !== null && <FailureNote error={choice.error} />}
    </div>
  );
}
