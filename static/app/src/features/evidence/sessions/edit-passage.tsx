import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PassageView } from '@contract/evidence/session-views';
import { PASSAGE_LENGTH } from '@domain/records/passage';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import styles from './sessions.module.css';

interface EditPassageProps {
  readonly projectId: string;
  readonly passage: PassageView;
  readonly onDone: () => void;
}

/** Puts words right; quotes move along, and one whose own words change says so. */
export function EditPassage({ projectId, passage, onDone }: EditPassageProps): ReactNode {
  const { t } = useText();
  const [text, setText] = useState(passage.text);
  const [version, setVersion] = useState(passage.version);
  const [theirs, setTheirs] = useState<string | null>(null);
  const save = useWrite('session.edit-passage');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.run({ projectId, id: passage.id, version, text }, onDone, (other) => {
          setTheirs(other.text);
          setVersion(other.version);
        });
      }}
    >
      <textarea
        className={styles.area}
        aria-label={t('session.words')}
        dir="auto"
        rows={20}
        maxLength={PASSAGE_LENGTH}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {theirs !== null && (
        <Note
          tone="warning"
          role="alert"
          title={t('session.conflict')}
          actions={
            <Button
              spacing="compact"
              onClick={() => {
                setText(theirs);
                setTheirs(null);
              }}
            >
              {t('session.conflict.theirs')}
            </Button>
          }
        />
      )}
      {save.failure !== null && <FailureNote error={save.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" spacing="compact" isLoading={save.busy}>
          {t('session.save-words')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
