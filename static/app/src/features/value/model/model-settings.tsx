import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ModelDraft, ModelView } from '@contract/value/value-views';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { useSettled } from '../../../ui/use-settled';
import { CustomScore } from './custom-score';
import { countEdits, draftOf, firstCustom, noEdits } from './model-edits';
import type { ModelEdits } from './model-edits';
import { usePerson } from '../../product/person';
import { ModelEffect } from './model-effect';
import { ModelHistory } from './model-history';
import { ParameterField } from './parameter-field';
import { PresetChoice } from './preset-choice';
import { refusalOf, refusedParameter } from './refusal';
import { SaveModel } from './save-model';
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
  const [basedOn, setBasedOn] = useState(model.version);
  const person = usePerson(projectId);
  const expert = person.settings?.expert ?? false;
  const draft = draftOf(model, edits);
  const settled = useSettled(draft === null ? '' : JSON.stringify(draft), SETTLE_MS);
  const tried = useMemo(() => (settled === '' ? null : (JSON.parse(settled) as ModelDraft)), [settled]);
  const preview = useRead('model.preview', tried === null ? null : { projectId, draft: tried }, {
    keep: true,
  });
  const save = useWrite('model.save', { until: ['model.read'] });
  const refusal = draft === null ? null : (refusalOf(preview.error) ?? refusalOf(save.failure));
  const editCount = countEdits(model, edits);
  const readOnly = !model.canEdit;
  const preset = edits.preset ?? model.preset;
  const change = (next: Partial<ModelEdits>): void => {
    setEdits({ ...edits, ...next });
    if (save.failure !== null) save.forget();
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
        <ParameterList {...{ shown, edits, refusal, readOnly, change }} />
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
              save.forget();
            }}
            onSaved={(saved) => {
              setEdits(noEdits);
              setBasedOn(saved.version);
            }}
            onPutOnTop={() => {
              setBasedOn(model.version);
              save.forget();
            }}
          />
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
