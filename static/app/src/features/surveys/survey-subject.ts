import type { SurveySubject } from '@domain/surveys/survey';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';

/** What a survey asks about: each need in the customers' words where it has any, else by its title. */
export function subjectOf(product: string, needs: KnowledgeSnapshot['needs']): SurveySubject {
  return {
    product,
    needs: needs.map(({ key, title, statement }) => ({
      key,
      statement: statement === '' ? title : statement,
    })),
  };
}
