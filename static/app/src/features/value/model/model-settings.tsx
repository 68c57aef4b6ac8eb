import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ModelView } from '@contract/value/value-views';
import { MoreWords } from '../../../i18n/more-words';
import { presetMessages } from '../../../i18n/preset';
import { useText } from '../../../i18n/text';
import { valueModelMessages } from '../../../i18n/value-model';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { CustomScore } from './custom-score';
import { useModel, useModelPreview, useSaveModel } from './model-data';
import { countEdits, draftOf, firstCustom, noEdits } from './model-edits';
import type { ModelEdits } from './model-edits';
import { usePerson } from '../../product/person-data';
import { ModelEffect } from './model-effect';
import { ModelHistory } from './model-history';
import { ParameterField } from './parameter-field';
import { PresetChoice } from './preset-choice';
import { refusalOf, refusedParameter } from './refusal';
import { SaveModel } from './save-model';
import styles from './model.module.css';

const words = [valueModelMessages, presetMessages];

/** The value model of the product: which way, with which constants, and who changed it before. */
export function ModelSettings({ projectId }: { projectId: string }): ReactNode {
  return (
    <MoreWords catalogues={words}>
      <Model projectId={projectId} />
    </MoreWords>
  );
}

function Model({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  const model = useModel(projectId);
  return (
    <section className={styles.model} aria-label={t('model.title')}>
      <h2>{t('model.title')}</h2>
      {model.isPending && <Skeleton rows={6} label={t('state.loading')} />}
      {model.isError && <FailureNote error={model.error} onRetry={() => void model.refetch()} />}
      {model.data !== undefined && (
        <ModelForm projectId={projectId} model={model.data} reload={() => void model.refetch()} />
      )}
    </section>
  );
}

interface ModelFormProps {
  readonly projectId: string;
  readonly model: ModelView;
  readonly reload: () => void;
}

function ModelForm({ projectId, model, reload }: ModelFormProps): ReactNode {
  const { t } = useText();
  const [edits, setEdits] = useState(noEdits);
  const [basedOn, setBasedOn] = useState(model.version);
  const person = usePerson(projectId);
  const expert = person.settings?.expert ?? false;
  const draft = draftOf(model, edits);
  const preview = useModelPreview(projectId, draft);
  const save = useSaveModel(projectId);
  const refusal = draft === null ? null : (refusalOf(preview.error) ?? refusalOf(save.error));
  const editCount = countEdits(model, edits);
  const readOnly = !model.canEdit;
  const preset = edits.preset ?? model.preset;
  const change = (next: Partial<ModelEdits>): void => {
    setEdits({ ...edits, ...next });
    if (save.isError) save.reset();
  };
  const shown = model.parameters.filter(({ basic, id }) => expert || basic || id in edits.fields);
  return (
    <>
      <p className={styles.small}>{t('model.text', { version: String(model.version) })}</p>
      {readOnly && <Note tone="info" title={t('model.readonly')} />}
      <PresetChoice
        preset={preset}
        readOnly={readOnly}
        onPreset={(chosen) => {
          change({ preset: chosen });
        }}
      />
      {preset === 'custom' && (
        <CustomScore
          custom={edits.custom ?? model.custom ?? firstCustom}
          refusal={refusal}
          readOnly={readOnly}
          onCustom={(custom) => {
            change({ custom });
          }}
        />
      )}
      <section aria-label={t('model.parameters')}>
        <h3>{t('model.parameters')}</h3>
        <div className={styles.parameters}>
          {shown.map((parameter) => (
            <ParameterField
              key={parameter.id}
              parameter={parameter}
              field={edits.fields[parameter.id]}
              refused={refusedParameter(refusal, parameter.id)}
              readOnly={readOnly}
              onField={(field) => {
                change({ fields: { ...edits.fields, [parameter.id]: field } });
              }}
            />
          ))}
        </div>
        <Button
          spacing="compact"
          aria-expanded={expert}
          onClick={() => {
            person.put({ expert: !expert });
          }}
        >
          {expert ? t('model.expert.hide') : t('model.expert.show', { count: model.parameters.length })}
        </Button>
      </section>
      {!readOnly && (
        <>
          <ModelEffect
            preview={preview}
            state={draft !== null ? 'asked' : editCount > 0 ? 'wrong' : 'nothing'}
          />
          <SaveModel
            projectId={projectId}
            model={model}
            basedOn={basedOn}
            draft={draft}
            edits={editCount}
            save={save}
            onDiscard={() => {
              setEdits(noEdits);
              setBasedOn(model.version);
              save.reset();
            }}
            onSaved={(saved) => {
              setEdits(noEdits);
              setBasedOn(saved.version);
            }}
            onConflict={reload}
            onPutOnTop={() => {
              setBasedOn(model.version);
              save.reset();
            }}
          />
        </>
      )}
      <ModelHistory model={model} />
    </>
  );
}
