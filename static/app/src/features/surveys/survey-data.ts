import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { ProcedureInput } from '@contract/rpc';
import type {
  SurveyAnswerInput,
  SurveyImportView,
  SurveyKindName,
  SurveyResults,
} from '@contract/surveys/survey-views';
import { ANSWERS_PER_CALL } from '@contract/surveys/survey-views';
import { call } from '../../api/call';
import { patientCall } from '../../api/patient-call';

export type SurveyFilter = ProcedureInput<'survey.results'>['filter'];

export function useSurveyResults(
  projectId: string,
  kind: SurveyKindName,
  filter: SurveyFilter,
): UseQueryResult<SurveyResults> {
  return useQuery({
    queryKey: ['survey-results', projectId, kind, filter],
    queryFn: () => call('survey.results', { projectId, kind, filter }),
  });
}

export function useSurveyFiles(projectId: string): UseQueryResult<SurveyImportView[]> {
  return useQuery({
    queryKey: ['survey-files', projectId],
    queryFn: async () => (await call('survey.imports', { projectId })).imports,
  });
}

/** A file read in the browser, ready to be taken in. */
export interface AnswerFile {
  readonly id: string;
  readonly kind: SurveyKindName;
  readonly fileName: string;
  readonly answers: readonly SurveyAnswerInput[];
  readonly rejected: number;
}

export type SurveyAction =
  | { readonly kind: 'take'; readonly file: AnswerFile; readonly onPart: (taken: number) => void }
  | { readonly kind: 'undo'; readonly id: string };

async function perform(projectId: string, action: SurveyAction): Promise<void> {
  if (action.kind === 'undo') {
    let more = true;
    while (more) ({ more } = await patientCall('survey.undo', { projectId, id: action.id }));
    return;
  }
  const { id, kind, fileName, answers, rejected } = action.file;
  for (let at = 0; at < answers.length; at += ANSWERS_PER_CALL) {
    const next = Math.min(answers.length, at + ANSWERS_PER_CALL);
    await patientCall('survey.take', {
      projectId,
      file: { id, kind, fileName },
      answers: answers.slice(at, next),
      rejected,
      done: next === answers.length,
    });
    action.onPart(next);
  }
}

/** Takes a file of answers in or back, then reads anew whatever is counted from answers. */
export function useSurveyAction(projectId: string): UseMutationResult<void, Error, SurveyAction> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: SurveyAction) => perform(projectId, action),
    onSettled: () =>
      Promise.all(
        ['survey-results', 'survey-files', 'landscape', 'knowledge', 'goals'].map((key) =>
          client.invalidateQueries({ queryKey: [key, projectId] }),
        ),
      ),
  });
}
