import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AppFieldKey } from '@contract/jira-fields';
import { closeSurface, submitFieldValue } from '../../../api/view';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { useSurface } from '../../../ui/surface-root';
import { NeedField } from './need-field';
import { PersonaField } from './persona-field';
import styles from './field-editor.module.css';

const personasField: AppFieldKey = 'personas';

/** Edits one of the app's two custom fields where Jira shows them: in the issue view or while creating. */
export function FieldEditor(): ReactNode {
  const { moduleKey, projectId, fieldValue, renderContext } = useSurface();
  const { t } = useText();
  const [keys, setKeys] = useState<readonly string[]>(() => keysIn(fieldValue));
  const submit = useAct(submitFieldValue);
  if (projectId === null) return <Note tone="info" title={t('field.no-project')} />;

  const whileCreating = renderContext === 'issue-create';
  const change = (next: readonly string[]): void => {
    setKeys(next);
    if (whileCreating) submit.run(next);
  };
  const cancel = (): void => {
    if (!whileCreating) void closeSurface();
  };
  const Field = moduleKey === personasField ? PersonaField : NeedField;

  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        submit.run(keys);
      }}
    >
      <Field projectId={projectId} keys={keys} onChange={change} onEscape={cancel} />
      {submit.failure !== null && <FailureNote error={submit.failure} />}
      {!whileCreating && (
        <div className={styles.actions}>
          <Button appearance="primary" type="submit" isLoading={submit.busy}>
            {t('action.save')}
          </Button>
          <Button appearance="subtle" onClick={cancel}>
            {t('action.cancel')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** The keys in a field value; anything else that an import or a script left there is not taken over. */
export function keysIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((key): key is string => typeof key === 'string') : [];
}
