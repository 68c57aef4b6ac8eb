import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TakenBackView } from '@contract/records/taken-back-view';
import { useRead } from '../../../api/read';
import { useAct } from '../../../api/write';
import type { Pen } from '../../../api/write';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { fieldWords } from '../words/record-words';
import styles from './imports.module.css';

/** What an import brought, which says in what words it is taken back. */
export type BackKind = 'evidence' | 'survey' | 'account' | 'point';

/** An import that was taken back, and what stays of it. */
export interface TookBack {
  readonly name: string;
  readonly back: TakenBackView;
}

interface TakeBackProps {
  readonly projectId: string;
  readonly importId: string;
  /** The file. */
  readonly name: string;
  readonly kind: BackKind;
  /** Takes it back, whole. */
  readonly act: (pen: Pen, projectId: string, importId: string) => Promise<TakenBackView>;
  readonly onDone: (took: TookBack) => void;
}

const words = ['imports', 'records'] as const;
/** So many of what stays are named; how many more there are is said. */
const NAMED = 8;

/** Takes an import back, after a look at what that will do. */
export function TakeBack(props: TakeBackProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Question {...props} />
    </MoreWords>
  );
}

function Question({ projectId, importId, name, kind, act, onDone }: TakeBackProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const [asked, setAsked] = useState(false);
  const foreseen = useRead('import.foresee', asked ? { projectId, importId } : null, { forget: true });
  const undo = useAct((_: null, pen) => act(pen, projectId, importId));
  if (!asked) {
    return (
      <Button
        spacing="compact"
        appearance="subtle"
        aria-label={t('import.undo.name', { file: name })}
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('import.undo')}
      </Button>
    );
  }
  return (
    <div className={styles.question} role="group" aria-label={t('import.undo.name', { file: name })}>
      {foreseen.isPending && <Skeleton rows={2} label={t('import.undo.looking')} />}
      {foreseen.isError && <FailureNote error={foreseen.error} onRetry={() => void foreseen.refetch()} />}
      {foreseen.data !== undefined && (
        <div role="alert">
          <p>
            {t(`import.undo.will.${kind}`, foreseen.data)} {t('import.undo.whole')}
          </p>
          <Stays
            kept={foreseen.data.kept}
            lead={t('import.undo.will-stay', { count: foreseen.data.kept.length })}
          />
        </div>
      )}
      <div className={styles.actions}>
        <Button
          spacing="compact"
          appearance="danger"
          isDisabled={foreseen.data === undefined}
          isLoading={undo.busy}
          onClick={() => {
            undo.run(null, (back) => {
              announce(t('import.undone'));
              setAsked(false);
              onDone({ name, back });
            });
          }}
        >
          {t('import.undo')}
        </Button>
        <Button
          spacing="compact"
          appearance="subtle"
          isDisabled={undo.busy}
          onClick={() => {
            setAsked(false);
          }}
        >
          {t('action.cancel')}
        </Button>
      </div>
      {undo.failure !== null && <FailureNote error={undo.failure} />}
    </div>
  );
}

/** After an import was taken back: what stays of it, each with its reason. */
export function StaysNote({ took: { name, back } }: { readonly took: TookBack }): ReactNode {
  const { t } = useText();
  return (
    <Note
      tone={back.kept.length > 0 ? 'warning' : 'success'}
      title={t('import.undo.did', { file: name })}
      role="status"
    >
      {back.kept.length > 0 && (
        <MoreWords parts={words}>
          <Stays kept={back.kept} lead={t('import.undo.stays', { count: back.kept.length })} />
        </MoreWords>
      )}
    </Note>
  );
}

function Stays({ kept, lead }: { readonly kept: TakenBackView['kept']; readonly lead: string }): ReactNode {
  const text = useText();
  if (kept.length === 0) return null;
  return (
    <>
      <p>{lead}</p>
      <ul>
        {kept.slice(0, NAMED).map((one) => (
          <li key={`${one.sort} ${one.recordId}`}>{stayWords(one, text)}</li>
        ))}
        {kept.length > NAMED && <li>{text.t('import.undo.more', { count: kept.length - NAMED })}</li>}
      </ul>
    </>
  );
}

function stayWords({ sort, recordId, name, why, fields }: TakenBackView['kept'][number], text: Text): string {
  const called = sort === 'point' ? text.day(recordId.slice(recordId.indexOf(' ') + 1)) : name;
  if (why !== 'fields') return text.t(`import.undo.why.${why}`, { name: called });
  if (sort === 'point') return text.t('import.undo.why.changed', { name: called });
  const list = fields.map((field) => fieldWords(sort, field, text)).join(', ');
  return text.t('import.undo.why.fields', { name: called, fields: list });
}
