import type { ReactNode } from 'react';
import { SENTIMENTS } from '@domain/records/evidence';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../i18n/text';
import { ChoiceRow } from '../../ui/choice-row';
import { tagsOf } from './piece-draft';
import { TagsField } from './tags/tags-field';
import { LineField, SaidFields } from './said-fields';
import type { PieceCorrection } from './use-piece-correction';
import styles from './evidence.module.css';

interface PieceFieldsProps {
  readonly projectId: string;
  readonly correction: PieceCorrection;
  readonly snapshot: KnowledgeSnapshot;
}

/** What is known of a piece beside its words. */
export function PieceFields({ projectId, correction, snapshot }: PieceFieldsProps): ReactNode {
  const { t } = useText();
  const { draft, put, tags, setTags } = correction;
  const { masked } = correction.base;
  return (
    <>
      <LineField
        longest={500}
        label={t('inbox.title')}
        value={draft.title}
        onChange={(title) => {
          put({ title });
        }}
      />
      <div className={styles.fields}>
        <SaidFields
          snapshot={snapshot}
          personaKey={draft.personaKey ?? ''}
          onPersona={(key) => {
            put({ personaKey: key === '' ? null : key });
          }}
          channel={draft.channel}
          onChannel={(channel) => {
            put({ channel });
          }}
          saidOn={draft.saidOn}
          onDay={(saidOn) => {
            put({ saidOn });
          }}
        />
        <LineField
          longest={500}
          label={t('evidence.account')}
          value={draft.accountName}
          onChange={(accountName) => {
            put({ accountName });
          }}
        />
        <LineField
          longest={500}
          label={t('evidence.author')}
          value={draft.author}
          onChange={(author) => {
            put({ author });
          }}
        />
        <TagsField
          projectId={projectId}
          value={tags}
          onChange={(text) => {
            setTags(text);
            put({ tags: tagsOf(text) });
          }}
        />
      </div>
      <ChoiceRow
        legend={t('evidence.sentiment')}
        value={draft.sentiment ?? 'none'}
        choices={[
          { value: 'none' as const, label: t('evidence.sentiment.none') },
          ...SENTIMENTS.map((name) => ({ value: name, label: t(`evidence.sentiment.${name}`) })),
        ]}
        onChange={(value) => {
          put({ sentiment: value === 'none' ? null : value });
        }}
      />
      {!masked && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={draft.quotable}
            onChange={(event) => {
              put({ quotable: event.currentTarget.checked });
            }}
          />
          {t('evidence.quotable')}
        </label>
      )}
    </>
  );
}
