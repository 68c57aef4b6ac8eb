import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Skeleton } from '../../../ui/skeleton';
import { DeleteRecord } from '../../records/history/delete-record';
import { RecordHistory } from '../../records/history/record-history';
import { NeedBenefit } from './need-benefit';
import { MergeNeed } from './merge-need';
import type { NeedEditorProps } from './need-editor-props';
import { NeedWords } from './need-words';
import { SplitNeed } from './split-need';
import { SurveyForm } from './survey-form';
import styles from './need-editor.module.css';

/** What is written about a need: its words and state, where it stands, what surveys say, and what can become of it. */
export function NeedEditor(props: NeedEditorProps): ReactNode {
  const { projectId, needKey, snapshot, place } = props;
  const { t } = useText();
  const need = useRead('need.read', { projectId, needKey });
  return (
    <section className={styles.editor} aria-label={t('need.edit.name', { need: needKey })}>
      {need.isPending && <Skeleton rows={3} />}
      {need.isError && <FailureNote error={need.error} onRetry={() => void need.refetch()} />}
      {need.data !== undefined && (
        <>
          <NeedWords projectId={projectId} need={need.data} canEdit={snapshot.canManageKnowledge} />
          <NeedBenefit projectId={projectId} needKey={needKey} canEdit={snapshot.canManageKnowledge} />
          {need.data.stages.length > 0 && (
            <p>
              {t('need.stages')}{' '}
              {need.data.stages.map(({ personaKey, stage }) => (
                <Button
                  key={`${personaKey} ${stage}`}
                  spacing="compact"
                  appearance="subtle"
                  onClick={() => {
                    place.go('customers', `?persona=${personaKey}&map=journey`);
                  }}
                >
                  {t('need.stage', {
                    persona: snapshot.personas.find((one) => one.key === personaKey)?.name ?? personaKey,
                    stage,
                  })}
                </Button>
              ))}
            </p>
          )}
          {snapshot.canManageKnowledge && (
            <>
              <SurveyForm projectId={projectId} needKey={needKey} snapshot={snapshot} />
              <SplitNeed {...props} title={need.data.title} />
              <MergeNeed {...props} />
            </>
          )}
          <RecordHistory
            projectId={projectId}
            recordId={need.data.id}
            canUndo={snapshot.canManageKnowledge}
          />
          {snapshot.canManageKnowledge && (
            <DeleteRecord
              projectId={projectId}
              kind="need"
              id={need.data.id}
              name={needKey}
              onDeleted={props.onClose}
            />
          )}
        </>
      )}
    </section>
  );
}
