import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { LandscapeDot } from '@contract/needs/need-views';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { PersonaMark } from '../../../ui/persona-mark';
import { SelectBox } from '../../../ui/select-box';
import { SURE_FROM_ANSWERS } from '../landscape/plot';
import styles from './need-editor.module.css';

interface NeedRatingsProps {
  readonly projectId: string;
  readonly needKey: string;
  readonly snapshot: KnowledgeSnapshot;
  /** The need in each persona that has it. */
  readonly dots: readonly LandscapeDot[];
}

/** What each persona says about the need, and the team's quick estimate where nobody was asked. */
export function NeedRatings({ projectId, needKey, snapshot, dots }: NeedRatingsProps): ReactNode {
  const { t, number, percent } = useText();
  const [editing, setEditing] = useState<string | null>(null);
  const without = snapshot.personas.filter((persona) => dots.every((dot) => dot.personaKey !== persona.key));
  const persona = snapshot.personas.find((one) => one.key === editing);
  return (
    <div className={styles.ratings}>
      <table>
        <caption>{t('rating.name')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.filter.persona')}</th>
            <th scope="col">{t('landscape.importance')}</th>
            <th scope="col">{t('landscape.satisfaction')}</th>
            <th scope="col">{t('rating.reach')}</th>
            <th scope="col">{t('needs.column.gap')}</th>
            <th scope="col">{t('rating.from')}</th>
          </tr>
        </thead>
        <tbody>
          {dots.map((dot) => {
            const whose = snapshot.personas.find((one) => one.key === dot.personaKey);
            if (whose === undefined) return null;
            return (
              <tr key={dot.personaKey}>
                <th scope="row">
                  <PersonaMark persona={whose} size="small" withName />
                </th>
                <td>{number(dot.importance)}</td>
                <td>{number(dot.satisfaction)}</td>
                <td>{percent(dot.reach01)}</td>
                <td>
                  <strong>{number(dot.gap)}</strong>
                </td>
                <td>
                  {dot.answers > 0 ? (
                    t('rating.answers', { count: dot.answers })
                  ) : (
                    <Lozenge tone="warning">{t('state.assumed')}</Lozenge>
                  )}{' '}
                  {snapshot.canManageKnowledge && dot.answers < SURE_FROM_ANSWERS && (
                    <Button
                      spacing="compact"
                      appearance="subtle"
                      aria-label={t('rating.estimate.for', { persona: whose.name })}
                      onClick={() => {
                        setEditing(editing === dot.personaKey ? null : dot.personaKey);
                      }}
                    >
                      {t('rating.estimate')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {snapshot.canManageKnowledge && without.length > 0 && (
        <SelectBox
          label={t('rating.also')}
          value=""
          onChange={setEditing}
          options={[
            { value: '', label: t('rating.also.choose') },
            ...without.map((one) => ({ value: one.key, label: one.name })),
          ]}
        />
      )}
      {persona !== undefined && (
        <EstimateForm
          key={persona.key}
          projectId={projectId}
          needKey={needKey}
          persona={persona}
          dot={dots.find((dot) => dot.personaKey === persona.key)}
          onDone={() => {
            setEditing(null);
          }}
        />
      )}
    </div>
  );
}

interface EstimateFormProps {
  readonly projectId: string;
  readonly needKey: string;
  readonly persona: PersonaView;
  readonly dot: LandscapeDot | undefined;
  readonly onDone: () => void;
}

const questions = ['importance01', 'satisfaction01', 'reach01'] as const;

function EstimateForm({ projectId, needKey, persona, dot, onDone }: EstimateFormProps): ReactNode {
  const { t, percent } = useText();
  const announce = useAnnounce();
  const action = useWrite('need.rate');
  const [given, setGiven] = useState({
    importance01: (dot?.importance ?? 5) / 10,
    satisfaction01: (dot?.satisfaction ?? 5) / 10,
    reach01: dot?.reach01 ?? 0.5,
  });
  return (
    <form
      className={styles.form}
      aria-label={t('rating.estimate.for', { persona: persona.name })}
      onSubmit={(event) => {
        event.preventDefault();
        action.run({ projectId, needKey, personaKey: persona.key, ...given }, () => {
          announce(t('need.saved'));
          onDone();
        });
      }}
    >
      {questions.map((question) => (
        <label key={question} className={styles.count}>
          {t(`rating.${question}`, { persona: persona.name })}
          <input
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={given[question]}
            aria-valuetext={percent(given[question])}
            onChange={(event) => {
              setGiven({ ...given, [question]: event.currentTarget.valueAsNumber });
            }}
          />
          <output>{percent(given[question])}</output>
        </label>
      ))}
      {action.failure !== null && <FailureNote error={action.failure} />}
      <div className={styles.fields}>
        <Button type="submit" spacing="compact" appearance="primary" isLoading={action.busy}>
          {t('rating.save')}
        </Button>
        <Button spacing="compact" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
