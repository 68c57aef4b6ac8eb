import type { ReactNode } from 'react';
import { questionOf, settled } from '@domain/channels/import/columns/doubt';
import type { Answers, Doubt } from '@domain/channels/import/columns/doubt';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { Note } from '../note';
import { SelectBox } from '../select-box';
import styles from './file-review.module.css';

export interface FileDoubtsProps {
  readonly doubts: readonly Doubt[];
  readonly answers: Answers;
  readonly onAnswer: (question: string, choice: string) => void;
  /** The words of a choice, where a place has its own for it. */
  readonly wordsOf?: ((doubt: Doubt, choice: string) => string | null) | undefined;
}

/** What a file leaves open, each with what is taken for it until somebody says otherwise. */
export function FileDoubts({ doubts, answers, onAnswer, wordsOf }: FileDoubtsProps): ReactNode {
  const { t } = useText();
  const open = doubts.filter(({ choices }) => choices.length > 1);
  // Where there is nothing to choose from, it is said what is taken.
  const isDayMissing = doubts.some(({ topic, choices }) => topic === 'date-column' && choices.length === 1);
  return (
    <>
      {isDayMissing && <p className={styles.line}>{t('file.no-day')}</p>}
      {open.length > 0 && <OpenDoubts doubts={open} {...{ answers, onAnswer, wordsOf }} />}
    </>
  );
}

function OpenDoubts({ doubts, answers, onAnswer, wordsOf }: FileDoubtsProps): ReactNode {
  const text = useText();
  const { t } = text;
  return (
    <Note tone="warning" title={t('file.doubts', { count: doubts.length })}>
      <ul className={styles.doubts}>
        {doubts.map((doubt) => (
          <li key={questionOf(doubt)}>
            <SelectBox
              label={asked(doubt, text)}
              value={settled(doubt, answers)}
              options={doubt.choices.map((value) => ({
                value,
                label: wordsOf?.(doubt, value) ?? choiceWords(doubt, value, text),
              }))}
              onChange={(choice) => {
                onAnswer(questionOf(doubt), choice);
              }}
            />
          </li>
        ))}
      </ul>
    </Note>
  );
}

function asked({ topic, column }: Doubt, { t }: Text): string {
  switch (topic) {
    case 'answers-to':
    case 'decimal-sign':
    case 'rating-scale':
    case 'state':
      return t(`file.doubt.${topic}`, { column: column ?? '' });
    case 'encoding':
    case 'sheet':
    case 'date-order':
    case 'text-column':
    case 'date-column':
    case 'value-column':
      return t(`file.doubt.${topic}`);
  }
}

function choiceWords({ topic }: Doubt, choice: string, { t }: Text): string {
  if (topic === 'date-order') return t(choice === 'mdy' ? 'file.choice.mdy' : 'file.choice.dmy');
  if (topic === 'decimal-sign') return t(choice === ',' ? 'file.choice.comma' : 'file.choice.point');
  if (topic === 'rating-scale') return choice.replace('-', '–');
  if (topic === 'answers-to') return choice === 'none' ? t('file.choice.no-survey') : choice.toUpperCase();
  // A sheet may be called as the app calls a choice.
  if (topic === 'sheet') return choice;
  if (choice === 'leave-out') return t('file.choice.leave-out');
  return choice === 'none' ? t('file.choice.none') : choice;
}
