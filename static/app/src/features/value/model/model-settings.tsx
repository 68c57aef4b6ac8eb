import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ModelDraft, ModelView } from '@contract/value/value-views';
import { useRead } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { useSettled } from '../../../ui/use-settled';
import { CustomScore } from './custom-score';
import { countEdits, draftOf, firstCustom, noEdits } from './model-edits';
import type { ModelEdits } from './model-edits';
import { usePerson } from '../../../api/person';
import { FitBands } from './fit-bands';
import { ModelEffect } from './model-effect';
import { ModelHistory } from './model-history';
import { ParameterField } from './parameter-field';
import { PresetChoice } from './preset-choice';
import { refusalOf, refusedParameter } from './refusal';
import { ModelMerge } from './model-merge';
import { SaveModel, useSaveModel } from './save-model';
import styles from './model.module.css';

const words = ['value-model', 'preset'] as const;
const SETTLE_MS = 400;

/** The value model of the product: which way, with which constants, and who changed it before. */
export function ModelSettings({ projectId }: { projectId: string }): ReactNode {
  return (
    <MoreWords parts={words}>
      <Model projectId={projectId} />
    </MoreWords>
  );
}

function Model({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  // Somebody else's change must not slip under edits that are not saved yet.
  const model = useRead('model.read', { projectId }, { freshMs: Number.POSITIVE_INFINITY });
  return (
    <section className={styles.model} aria-label={t('model.title')}>
      <h2>{t('model.title')}</h2>
      {model.isPending && <Skeleton rows={6} label={t('state.loading')} />}
      {model.isError && <FailureNote error={model.error} onRetry={() => void model.refetch()} />}
      {model.data !== undefined && <ModelForm projectId={projectId} model={model.data} />}
    </section>
  );
}

interface ModelFormProps {
  readonly projectId: string;
  readonly model: ModelView;
}

function ModelForm({ projectId, model }: ModelFormProps): ReactNode {
  const { t } = useText();
  const [edits, setEdits] = useState(noEdits);
  // Edits stay on the model as it was when they began; only a form without any follows what is loaded anew.
  const [seen, setSeen] = useState(model);
  const editCount = countEdits(seen, edits);
  if (model !== seen && editCount === 0) setSeen(model);
  const person = usePerson(projectId);
  const expert = person.settings?.expert ?? false;
  const draft = draftOf(seen, edits);
  const settled = useSettled(draft === null ? '' : JSON.stringify(draft), SETTLE_MS);
  const tried = useMemo(() => (settled === '' ? null : (JSON.parse(settled) as ModelDraft)), [settled]);
  const preview = useRead('model.preview', tried === null ? null : { projectId, draft: tried }, {
    keep: true,
  });
  const save = useSaveModel(projectId, (saved) => {
    setEdits(noEdits);
    setSeen(saved ?? model);
  });
  const { saving } = save;
  const refusal = draft === null ? null : (refusalOf(preview.error) ?? refusalOf(saving.failure));
  const readOnly = !seen.canEdit;
  const preset = edits.preset ?? seen.preset;
  const change = (next: Partial<ModelEdits>): void => {
    setEdits({ ...edits, ...next });
    if (saving.failure !== null) saving.forget();
  };
  const shown = seen.parameters.filter(({ basic, id }) => expert || basic || id in edits.fields);
  return (
    <>
      <p className={styles.small}>{t('model.text', { version: String(seen.version) })}</p>
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
          custom={edits.custom ?? seen.custom ?? firstCustom}
          refusal={refusal}
          readOnly={readOnly}
          onCustom={(custom) => {
            change({ custom });
          }}
        />
      )}
      <section aria-label={t('model.parameters')}>
        <h3>{t('model.parameters')}</h3>
        <ParameterList {...{ shown, edits, refusal, readOnly, change }} />
        {!readOnly && (
          <FitBands
            fitted={seen.fitted}
            edits={edits}
            onFields={(fields) => {
              change({ fields });
            }}
          />
        )}
        <Button
          spacing="compact"
          aria-expanded={expert}
          onClick={() => {
            person.put({ expert: !expert });
          }}
        >
          {expert ? t('model.expert.hide') : t('model.expert.show', { count: seen.parameters.length })}
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
            seen={seen}
            draft={draft}
            edits={editCount}
            save={save}
            onDiscard={() => {
              setEdits(noEdits);
              saving.forget();
            }}
          />
          <ModelMerge model={seen} saving={saving} />
        </>
      )}
      <ModelHistory model={model} />
    </>
  );
}

interface ParameterListProps {
  readonly shown: ModelView['parameters'];
  readonly edits: ModelEdits;
  readonly refusal: ReturnType<typeof refusalOf>;
  readonly readOnly: boolean;
  readonly change: (next: Partial<ModelEdits>) => void;
}

function ParameterList({ shown, edits, refusal, readOnly, change }: ParameterListProps): ReactNode {
  return (
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
  );
}
