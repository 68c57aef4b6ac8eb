import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { COLUMN_TARGETS } from '@domain/channels/import/mapping';
import { cutText } from '@domain/cut-text';
import { CHANNELS } from '@domain/records/evidence';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FileColumns } from '../../../ui/file-review/file-columns';
import { FileReview } from '../../../ui/file-review/file-review';
import { SelectBox } from '../../../ui/select-box';
import styles from '../../evidence/evidence.module.css';
import type { TriedAnswers } from '../../surveys/read-answers';
import type { TriedEvidence } from './try-evidence';
import type { useFileImport } from './use-file-import';

interface MappingTableProps {
  readonly fileName: string;
  readonly incoming: ReturnType<typeof useFileImport>;
}

const words = ['surveys'] as const;
const PREVIEW_CHARACTERS = 240;

/** What each column of the file is used as, and what its rows become: nothing is stored yet. */
export function MappingTable({ fileName, incoming }: MappingTableProps): ReactNode {
  const { t } = useText();
  const { review } = incoming;
  const { read } = review;
  return (
    <FileReview
      fileName={fileName}
      read={read}
      answers={review.answers}
      onAnswer={review.answer}
      actions={
        <>
          <Button appearance="primary" isDisabled={(read?.rows.length ?? 0) === 0} onClick={incoming.begin}>
            {t('import.start')}
          </Button>
          <Button onClick={review.leave}>{t('import.choose.other')}</Button>
        </>
      }
    >
      <div className={styles.fields}>
        <SelectBox
          label={t('evidence.channel')}
          value={incoming.channel}
          options={CHANNELS.map((name) => ({ value: name, label: t(`channel.${name}`) }))}
          onChange={(value) => {
            incoming.setChannel(CHANNELS.find((name) => name === value) ?? 'other');
          }}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={incoming.mask}
            onChange={(event) => {
              incoming.setMask(event.currentTarget.checked);
            }}
          />
          {t('evidence.mask')}
        </label>
        {read?.survey != null && (
          <MoreWords parts={words}>
            <AlsoAnswers survey={read.survey} incoming={incoming} />
          </MoreWords>
        )}
      </div>
      {read !== null && (
        <>
          <FileColumns
            columns={read.columns}
            sample={read.opened.shape.sample}
            uses={COLUMN_TARGETS.map((value) => ({ value, label: t(`import.target.${value}`) }))}
            usedAs={(at) => read.mapping.targets[at] ?? 'ignore'}
            nameOf={(column) => t('import.used-as.column', { column })}
            onAnswer={review.answer}
          />
          <Preview read={read} />
        </>
      )}
    </FileReview>
  );
}

interface AlsoAnswersProps {
  readonly survey: TriedAnswers;
  readonly incoming: ReturnType<typeof useFileImport>;
}

/** A file of feedback that answers a survey gives both: its words as evidence, its ratings as answers. */
function AlsoAnswers({ survey, incoming }: AlsoAnswersProps): ReactNode {
  const { t } = useText();
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={incoming.alsoAnswers}
        onChange={(event) => {
          incoming.setAlsoAnswers(event.currentTarget.checked);
        }}
      />
      {t('import.also-answers', {
        count: survey.answers,
        kind: t(`survey-kind.${survey.plan.survey.kind}`),
      })}
    </label>
  );
}

function Preview({ read }: { readonly read: TriedEvidence }): ReactNode {
  const { t, day } = useText();
  return (
    <>
      <ol className={styles.preview} aria-label={t('import.preview')}>
        {read.first.map((row) => (
          <li key={row.id}>
            {'text' in row ? (
              <q dir="auto">{cutText(row.text, PREVIEW_CHARACTERS)}</q>
            ) : (
              t('import.row.answer', { share: row.rating01 })
            )}{' '}
            <span className={styles.faint}>
              {[
                row.saidOn === null ? t('import.no-date') : day(row.saidOn),
                row.author,
                row.account,
                row.persona,
                ...('text' in row && row.votes > 1 ? [t('import.row.votes', { count: row.votes })] : []),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      {read.ratings > 0 && <p className={styles.faint}>{t('import.ratings', { count: read.ratings })}</p>}
    </>
  );
}
