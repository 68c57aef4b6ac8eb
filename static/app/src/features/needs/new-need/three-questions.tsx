import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { limits } from '@contract/limits';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { Sureness } from '@contract/needs/new-need';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import type { NeedDraft } from './draft';
import styles from './three-questions.module.css';

const surenessSteps: readonly Sureness[] = ['guess', 'heard', 'asked', 'measured'];
const shares = [0.1, 0.3, 0.5, 0.7, 0.9] as const;
const someoneElse = '';

interface ThreeQuestionsProps {
  readonly draft: NeedDraft;
  readonly personas: readonly PersonaView[];
  readonly disabled: boolean;
  readonly onChange: (draft: NeedDraft) => void;
}

/** Who, what need, how sure: enough for a first value. What is estimated stays folded and marked. */
export function ThreeQuestions({ draft, personas, disabled, onChange }: ThreeQuestionsProps): ReactNode {
  const { t } = useText();
  const nameId = useId();
  const titleId = useId();
  return (
    <div className={styles.questions}>
      <div>
        {personas.length > 0 && (
          <ChoiceRow
            legend={t('new-need.who')}
            value={draft.personaKey ?? someoneElse}
            disabled={disabled}
            onChange={(key) => {
              onChange({ ...draft, personaKey: key === someoneElse ? null : key });
            }}
            choices={[
              ...personas.map((persona) => ({ value: persona.key, label: persona.name })),
              { value: someoneElse, label: t('new-need.who.someone-else') },
            ]}
          />
        )}
        {draft.personaKey === null && (
          <div className={styles.field}>
            <label htmlFor={nameId} className={personas.length > 0 ? 'visually-hidden' : styles.label}>
              {personas.length > 0 ? t('new-need.who.name') : t('new-need.who')}
            </label>
            <Textfield
              id={nameId}
              isCompact
              isDisabled={disabled}
              maxLength={80}
              value={draft.personaName}
              placeholder={t('new-need.who.placeholder')}
              onChange={(event) => {
                onChange({ ...draft, personaName: event.currentTarget.value });
              }}
            />
          </div>
        )}
      </div>
      <div>
        <label htmlFor={titleId} className={styles.label}>
          {t('new-need.what')}
        </label>
        <Textfield
          id={titleId}
          isCompact
          isDisabled={disabled}
          maxLength={limits.titleLength}
          value={draft.title}
          placeholder={t('new-need.what.placeholder')}
          onChange={(event) => {
            onChange({ ...draft, title: event.currentTarget.value });
          }}
        />
      </div>
      <ChoiceRow
        legend={t('new-need.sure')}
        value={draft.sureness}
        disabled={disabled}
        onChange={(sureness) => {
          onChange({ ...draft, sureness });
        }}
        choices={surenessSteps.map((step) => ({
          value: step,
          label: t(`new-need.sure.${step}`),
          hint: t(`new-need.sure.hint.${step}`),
        }))}
      />
      <Estimates draft={draft} disabled={disabled} onChange={onChange} />
    </div>
  );
}

function Estimates({ draft, disabled, onChange }: Omit<ThreeQuestionsProps, 'personas'>): ReactNode {
  const { t, find } = useText();
  const word = (share01: number): string => find(`new-need.share.${String(share01)}`) ?? String(share01);
  const choices = shares.map((share01) => ({ value: share01, label: t(`new-need.share.${share01}`) }));
  const questions = ['importance', 'satisfaction', 'reach'] as const;
  return (
    <details className={styles.estimates}>
      <summary>
        {t('new-need.estimates', {
          importance: word(draft.importance01),
          satisfaction: word(draft.satisfaction01),
          reach: word(draft.reach01),
        })}
      </summary>
      <p className={styles.note}>{t('new-need.estimates.note')}</p>
      {questions.map((question) => (
        <ChoiceRow
          key={question}
          legend={t(`new-need.${question}`)}
          value={draft[`${question}01`]}
          disabled={disabled}
          choices={choices}
          onChange={(share01: number) => {
            onChange({ ...draft, [`${question}01`]: share01 });
          }}
        />
      ))}
    </details>
  );
}
