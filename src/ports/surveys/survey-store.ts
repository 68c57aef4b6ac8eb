import type { IsoDate } from '../../domain/iso-date';
import type { MonthCount } from '../../domain/surveys/rating-overview';
import type { SurveyAnswer, SurveyKind } from '../../domain/surveys/survey';
import type { PairCount } from '../../domain/surveys/survey-results';
import type { KanoCounts, SurveyCounts } from '../../domain/value/types';
import type { Authorship } from '../actor';

/** A file of survey answers. */
export interface SurveyFileRecord {
  readonly id: string;
  readonly kind: SurveyKind;
  readonly fileName: string;
  readonly answers: number;
  readonly rejected: number;
  readonly firstOn: IsoDate | null;
  readonly lastOn: IsoDate | null;
  readonly takenAt: number;
  readonly undone: boolean;
}

export interface AnswerRow {
  readonly id: string;
  readonly respondent: string;
  readonly answeredOn: IsoDate;
  readonly personaId: string | null;
  readonly accountId: string | null;
  readonly needId: string | null;
  readonly aspect: SurveyAnswer['aspect'];
  readonly value: number;
  /** The value on a scale of 0 to 1. */
  readonly value01: number;
}

/** Days that count; null leaves a side open. Both ends belong to it. */
export interface DayRange {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export interface NeedPairCount extends PairCount {
  readonly needId: string;
  readonly personaId: string | null;
}

/** Answers of surveys, one by one; results are counted from them. */
export interface SurveyStore {
  begin(
    productId: string,
    file: Pick<SurveyFileRecord, 'id' | 'kind' | 'fileName'>,
    by: Authorship,
  ): Promise<void>;
  find(productId: string, id: string): Promise<SurveyFileRecord | null>;
  latest(productId: string, limit: number): Promise<SurveyFileRecord[]>;
  setRejected(productId: string, id: string, rejected: number): Promise<void>;
  /** An answer that is there keeps its file and takes the newer value, persona and account. */
  addAnswers(
    productId: string,
    file: Pick<SurveyFileRecord, 'id' | 'kind'>,
    rows: readonly AnswerRow[],
  ): Promise<void>;
  /** Takes one chunk of a file's answers away; gives how many. */
  deleteAnswers(productId: string, fileId: string, limit: number): Promise<number>;
  setUndone(productId: string, id: string, at: number): Promise<void>;
  /** Takes the file itself out of the list; its answers go by `deleteAnswers`. */
  forget(productId: string, id: string): Promise<void>;
  /** Pairs of answers about needs, each respondent once with the latest answer to either question. */
  pairs(
    productId: string,
    kind: 'importance-satisfaction' | 'kano',
    days: DayRange,
    /** Only answers from these accounts; all answers without. */
    accountIds?: readonly string[],
  ): Promise<NeedPairCount[]>;
  ratings(productId: string, kind: SurveyKind, days: DayRange): Promise<MonthCount[]>;
  /** Replaces the counts by which the value model knows a need in a persona. */
  putCounts(
    productId: string,
    rows: readonly { readonly needId: string; readonly personaId: string; readonly counts: SurveyCounts }[],
    by: Authorship,
  ): Promise<void>;
  putKano(
    productId: string,
    rows: readonly { readonly needId: string; readonly counts: Required<KanoCounts> }[],
    by: Authorship,
  ): Promise<void>;
}
