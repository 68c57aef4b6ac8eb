import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import { wordOfUse, usesOf } from '@domain/channels/import/plan-records';
import type { RecordColumn } from '@domain/channels/import/record-plan';
import { LINE_COLUMN, PROBLEM_COLUMN, writeCsv } from '@domain/channels/import/safe-csv';
import { account } from '@domain/records/account';
import { saveFile } from '../../api/save-file';
import { useSaid } from '../../i18n/said';
import type { Say } from '../../i18n/said';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { FileColumns } from '../../ui/file-review/file-columns';
import { FileReview } from '../../ui/file-review/file-review';
import { TakeButtons } from '../../ui/file-review/take-buttons';
import { Note } from '../../ui/note';
import { choiceWords, fieldWords } from '../records/words/record-words';
import type { ImportedAccounts, RefusedRow } from './import-accounts';
import type { AccountFile } from './use-account-file';
import styles from './customers.module.css';

const PREVIEW_ROWS = 5;
const USES = usesOf(account);

/** A file of accounts before it is taken in, and what became of it. */
export function TakeAccounts({ taking }: { readonly taking: AccountFile }): ReactNode {
  const text = useText();
  const { t } = text;
  const { review, take } = taking;
  const { file, read, error } = review;
  return (
    <>
      {error !== null && <FailureNote error={error instanceof AppError ? error : null} />}
      {file !== null && error === null && (
        <section className={styles.form} aria-label={t('accounts.import')}>
          <FileReview
            fileName={file.name}
            read={read}
            answers={review.answers}
            onAnswer={review.answer}
            wordsOf={({ topic }, choice) =>
              topic === 'state' && choice !== 'leave-out'
                ? choiceWords('account', 'state', choice, text)
                : null
            }
            actions={
              <TakeButtons
                label={t('accounts.take', { count: read?.rows.length ?? 0 })}
                isDisabled={(read?.rows.length ?? 0) === 0}
                busy={take.busy}
                onTake={() => {
                  if (read !== null) take.run(read, review.leave);
                }}
                onLeave={review.leave}
              />
            }
          >
            {read !== null && (
              <>
                <FileColumns
                  columns={read.columns}
                  sample={read.sample}
                  uses={Array.from(USES, ([value, use]) => ({ value, label: columnWords(use, text) }))}
                  usedAs={(at) => wordOfUse(read.uses[at] ?? { kind: 'ignore' })}
                  nameOf={(column) => t('accounts.use.name', { column })}
                  onAnswer={review.answer}
                />
                <ul aria-label={t('accounts.preview')}>
                  {read.rows.slice(0, PREVIEW_ROWS).map(({ line, row }) => (
                    <li key={line}>{accountWords(row.set, text)}</li>
                  ))}
                </ul>
              </>
            )}
          </FileReview>
        </section>
      )}
      {take.answer !== null && file === null && <Imported outcome={take.answer} />}
      {take.failure !== null && <FailureNote error={take.failure} />}
    </>
  );
}

function columnWords(column: RecordColumn, text: Text): string {
  if (column.kind !== 'field') return text.t(`accounts.use.${column.kind}`);
  const field = fieldWords('account', column.target.field, text);
  return column.target.times === 1 ? field : text.t('accounts.use.monthly', { field });
}

/** `Acme · Plan: Pro · Revenue: 12,000`: what a row says about an account. */
function accountWords(set: Readonly<Record<string, unknown>>, text: Text): string {
  const { name, attributes: _attributes, ...facts } = set;
  const said = Object.entries(facts).map(([field, value]) => {
    return `${fieldWords('account', field, text)}: ${valueWords(field, value, text)}`;
  });
  return [String(name), ...said].join(' · ');
}

function valueWords(field: string, value: unknown, text: Text): string {
  if (typeof value === 'number') return text.number(value, 0);
  if (field === 'state') return choiceWords('account', field, String(value), text);
  return account.specs[field]?.type === 'day' ? text.day(String(value)) : String(value);
}

/** So many rows are listed; the file of rows to correct has all of them. */
const LISTED = 10;

/** What became of a file: how many accounts it made and changed, and the rows that it could not. */
function Imported({ outcome }: { readonly outcome: ImportedAccounts }): ReactNode {
  const text = useText();
  const say = useSaid();
  const { t } = text;
  const { created, changed, columns, refused } = outcome;
  return (
    <>
      <p role="status">{t('accounts.done', { count: created + changed, refused: refused.length })}</p>
      {refused.length > 0 && (
        <Note
          tone="warning"
          title={t('accounts.refused')}
          actions={
            <Button
              spacing="compact"
              onClick={() => {
                const rows = refused.map((row) => [whyWords(row, text, say), String(row.line), ...row.cells]);
                saveFile(
                  'account-problems.csv',
                  'text/csv',
                  writeCsv([PROBLEM_COLUMN, LINE_COLUMN, ...columns], rows),
                );
              }}
            >
              {t('accounts.refused.download')}
            </Button>
          }
        >
          <ul>
            {refused.slice(0, LISTED).map((row) => (
              <li key={row.line}>
                {t('accounts.refused.line', { line: row.line, why: whyWords(row, text, say) })}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}

function whyWords({ field, why }: RefusedRow, text: Text, say: Say): string {
  return field === null ? say(why) : `${fieldWords('account', field, text)}: ${say(why)}`;
}
