import { z } from 'zod';
import { answerFits } from '../../domain/surveys/survey';
import type { PlainKey } from '../../domain/words/said';
import { recordId } from '../identifiers';
import { jobView } from '../job-view';
import {
  ANSWERS_PER_CALL,
  surveyAnswer,
  surveyFileStart,
  surveyFilter,
  surveyImportView,
  surveyKind,
  surveyResults,
  surveyTaken,
} from './survey-views';
import { takenBackView } from '../records/taken-back-view';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What the page of surveys asks: the file itself stays in the browser. */
export const surveyProcedures = {
  'survey.results': {
    permission: 'browse-project',
    input: ofProject.extend({ kind: surveyKind, filter: surveyFilter }),
    output: surveyResults,
  },
  'survey.imports': {
    permission: 'browse-project',
    input: ofProject,
    output: z.object({ imports: z.array(surveyImportView) }),
  },
  'survey.take': {
    permission: 'manage-knowledge',
    /** A part of a file; answers that were taken before are not there twice. `done` with the last part. */
    input: ofProject
      .extend({
        file: surveyFileStart,
        answers: z.array(surveyAnswer).max(ANSWERS_PER_CALL),
        rejected: z.number().int().nonnegative(),
        done: z.boolean(),
      })
      .refine(({ file, answers }) => answers.every((answer) => answerFits(file.kind, answer)), {
        message: 'surveys.answer-of-another-kind' satisfies PlainKey,
        path: ['answers'],
      }),
    output: surveyTaken,
  },
  'survey.undo': {
    permission: 'manage-knowledge',
    /** `more` asks to be called again: a file may be larger than one call can take back. */
    input: ofProject.extend({ id: recordId }),
    output: takenBackView.extend({ more: z.boolean(), job: jobView.nullable() }),
  },
} as const satisfies Record<string, ProcedureEntry>;
