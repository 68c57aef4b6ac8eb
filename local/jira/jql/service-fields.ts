import { hasServiceDesk } from '../fields/field-catalog';
import {
  ORGANIZATIONS_FIELD,
  REQUEST_PARTICIPANTS_FIELD,
  REQUEST_TYPE_FIELD,
  SATISFACTION_FIELD,
} from '../fields/field-ids';
import { cf } from './clause-name';
import { numberField, optionField } from './field-makers';
import type { JqlContext, JqlField } from './jql-field';
import { peopleField } from './people-fields';

/** Fields of requests; a site without a service desk does not know them. */
export function serviceFields(context: JqlContext): JqlField[] {
  const { store } = context.state;
  if (!hasServiceDesk(context.state)) return [];
  return [
    optionField({
      displayName: 'Organizations',
      names: ['organizations', cf(ORGANIZATIONS_FIELD)],
      rows: () => [...store.all('organizations')],
      ids: (issue) => issue.request?.organizationIds ?? [],
    }),
    optionField({
      displayName: 'Request Type',
      names: ['request type', 'customer request type', cf(REQUEST_TYPE_FIELD)],
      rows: () => [...store.all('requestTypes')],
      ids: (issue) => (issue.request ? [issue.request.requestTypeId] : []),
    }),
    peopleField(
      context,
      'Request participants',
      ['request participants', cf(REQUEST_PARTICIPANTS_FIELD)],
      (issue) => issue.request?.participantIds ?? [],
    ),
    numberField(
      'Satisfaction',
      ['satisfaction', cf(SATISFACTION_FIELD)],
      (issue) => issue.request?.feedback?.rating,
    ),
  ];
}
