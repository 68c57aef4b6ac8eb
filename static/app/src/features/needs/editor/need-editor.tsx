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
import { NeedRatings } from './need-ratings';
import { NeedWords } from './need-words';
import { SplitNeed } from './split-need';
import { SurveyForm } from './survey-form';
import styles from './need-editor.module.css';

/** One need: its words and state, what each persona says about it, where it stands, and what surveys say. */
export function NeedEditor(props: NeedEditorProps): ReactNode {
  const { projectId, needKey, snapshot, dots, place } = props;
  const { t } = useText();
  const need = useRead('need.read', { projectId, needKey });
  return (
    <section className={styles.editor} aria-label={t('need.edit.name', { need: needKey })}>
      <div className={styles.head}>
        <strong>{needKey}</strong>
        <Button spacing="compact" appearance="subtle" onClick={props.onClose}>
          {t('action.close')}
        </Button>
      </div>
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
          <NeedRatings
            projectId={projectId}
            needKey={needKey}
            snapshot={snapshot}
            dots={dots.filter((dot) => dot.needKey === needKey)}
          />
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
