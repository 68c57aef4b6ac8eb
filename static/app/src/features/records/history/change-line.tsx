import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ChangeView, UndoOutcome } from '@contract/records/history-views';
import type { ProcedureInput } from '@contract/rpc';
import { personWords } from '../../../api/people';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { useSurface } from '../../../ui/surface-root';
import { actWords, fieldName, valueWords } from './field-words';
import styles from './history.module.css';

interface ChangeLineProps {
  readonly projectId: string;
  readonly change: ChangeView;
  /** How records are called, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly people: ReadonlyMap<string, string>;
  readonly canUndo: boolean;
  /** Whether the list is about one record, which then need not be named in each line. */
  readonly ofOne: boolean;
}

/** Who changed what from what to what, and the way back. */
export function ChangeLine(props: ChangeLineProps): ReactNode {
  const { projectId, change, names, people, canUndo, ofOne } = props;
  const text = useText();
  const { t, instant } = text;
  const { accountId } = useSurface();
  // A merge that moved much is taken back bit by bit.
  const undo = useAct(async (input: ProcedureInput<'history.undo'>, { write }) => {
    for (;;) {
      const outcome = await write('history.undo', input);
      if (outcome.kind !== 'more') return outcome;
    }
  });
  const personOf = (id: string): string =>
    personWords(id, accountId, people, { you: t('changes.you'), app: t('changes.app') }) ??
    t('changes.person', { id });
  const who = personOf(change.accountId);
  const when = instant(new Date(change.at).toISOString());
  const full = change.action === 'created' || change.action === 'deleted';
  const fields =
    change.kind === 'sample'
      ? []
      : full
        ? change.fields.filter((field) => spoken(change, field))
        : change.fields;
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <strong dir="auto">
          {ofOne ? t(`changes.action.${change.action}`) : actWords(change, names, text)}
        </strong>
        {change.undid && <Lozenge tone="neutral">{t('changes.undid')}</Lozenge>}
        <span className={styles.who}>
          {change.broughtBy === null
            ? t('changes.who', { who, when })
            : t('changes.brought', { who, when, by: personOf(change.broughtBy) })}
        </span>
        {fields.length > 0 && (
          <dl className={styles.fields}>
            {fields.map(({ field, before, after }) => (
              <div key={field}>
                <dt>{fieldName({ kind: change.kind, field }, names, text)}</dt>
                <dd dir="auto">
                  {!full && change.action !== 'done' && (
                    <>
                      <del>{valueWords({ kind: change.kind, field }, before, names, text)}</del>
                      <span aria-hidden="true"> → </span>
                    </>
                  )}
                  <ins>
                    {valueWords(
                      { kind: change.kind, field },
                      change.action === 'deleted' ? before : after,
                      names,
                      text,
                    )}
                  </ins>
                </dd>
              </div>
            ))}
          </dl>
        )}
        {undo.answer?.kind === 'in-the-way' && <InTheWay outcome={undo.answer} {...props} />}
        {undo.failure !== null && <FailureNote error={undo.failure} />}
      </div>
      {canUndo && change.undoable && (
        <Button
          spacing="compact"
          isLoading={undo.busy}
          aria-label={t('changes.undo.name', { what: actWords(change, names, text) })}
          onClick={() => {
            undo.run({ projectId, changeId: change.id });
          }}
        >
          {t('action.undo')}
        </Button>
      )}
    </li>
  );
}

/** Of a new or deleted record only what somebody wrote: empty fields and marks say nothing. */
function spoken({ action }: ChangeView, field: ChangeView['fields'][number]): boolean {
  const value = action === 'deleted' ? field.before : field.after;
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'object' && value !== null && JSON.stringify(value).length > 2;
}

function InTheWay({
  outcome,
  change: { kind },
  names,
  people,
}: ChangeLineProps & { outcome: Extract<UndoOutcome, { kind: 'in-the-way' }> }): ReactNode {
  const text = useText();
  const { t, instant, list } = text;
  const { accountId } = useSurface();
  const who =
    outcome.accountId === null
      ? null
      : personWords(outcome.accountId, accountId, people, { you: t('changes.you'), app: t('changes.app') });
  const fields = list(outcome.fields.map((field) => fieldName({ kind, field }, names, text)));
  return (
    <p role="alert" className={styles.way}>
      {outcome.at === null
        ? t('changes.way', { fields })
        : t('changes.way.who', {
            fields,
            who: who ?? t('changes.somebody'),
            when: instant(new Date(outcome.at).toISOString()),
          })}
    </p>
  );
}
