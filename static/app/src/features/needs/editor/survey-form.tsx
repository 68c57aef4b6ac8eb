import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import styles from './need-editor.module.css';

const fields = ['answers', 'important', 'satisfied', 'asked', 'have'] as const;
type Counts = Readonly<Record<(typeof fields)[number], number>>;
const none: Counts = { answers: 0, important: 0, satisfied: 0, asked: 0, have: 0 };

interface SurveyFormProps {
  readonly projectId: string;
  readonly needKey: string;
  readonly snapshot: KnowledgeSnapshot;
}

/** Survey answers in counts, for one persona: they take the place of the team's estimate. */
export function SurveyForm({ projectId, needKey, snapshot }: SurveyFormProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const action = useWrite('need.survey');
  const [personaKey, setPersonaKey] = useState(snapshot.personas[0]?.key ?? '');
  const [counts, setCounts] = useState(none);
  return (
    <details>
      <summary>{t('need.survey')}</summary>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          action.run({ projectId, needKey, personaKey, counts }, () => {
            setCounts(none);
            announce(t('need.saved'));
          });
        }}
      >
        <SelectBox
          label={t('list.filter.persona')}
          value={personaKey}
          onChange={setPersonaKey}
          options={snapshot.personas.map((persona) => ({ value: persona.key, label: persona.name }))}
        />
        {fields.map((field) => (
          <label key={field} className={styles.count}>
            {t(`need.survey.${field}`)}
            <input
              type="number"
              min={0}
              step={1}
              value={counts[field]}
              onChange={(event) => {
                setCounts({
                  ...counts,
                  [field]: Math.max(0, Math.round(event.currentTarget.valueAsNumber || 0)),
                });
              }}
            />
          </label>
        ))}
        {action.failure !== null && <FailureNote error={action.failure} />}
        <Button type="submit" spacing="compact" isDisabled={personaKey === ''} isLoading={action.busy}>
          {t('need.survey.save')}
        </Button>
      </form>
    </details>
  );
}
