import { showFieldValue } from '../../fields/show-value';
import type { Issue } from '../../rest/jira-shapes';
import type { SiteFields } from '../../rest/use-fields';
import { Detail, showOrNone } from './detail';
import { Panel } from './panel';
import styles from './issue.module.css';

const serviceType = 'com.atlassian.servicedesk:';
/** Where the name of each kind of value stands; the others are shown as they are. */
const partOf: Readonly<Record<string, string>> = {
  'vp-origin': 'requestType',
  'sd-request-feedback': 'rating',
};

/** What a service desk adds to an issue: organisation, request type, participants, satisfaction. */
export function RequestPanel({ issue, fields }: { readonly issue: Issue; readonly fields: SiteFields }) {
  const own = fields.all.filter((field) => field.schema?.custom?.startsWith(serviceType) === true);
  const shown = own.map((field) => {
    const part = partOf[field.schema?.custom?.slice(serviceType.length) ?? ''];
    const value = issue.fields[field.id];
    const inner =
      part !== undefined && typeof value === 'object' && value !== null
        ? new Map<string, unknown>(Object.entries(value)).get(part)
        : value;
    return { id: field.id, name: field.name, value: inner };
  });
  if (!shown.some(({ value }) => showFieldValue(value) !== '')) return null;
  return (
    <Panel title="Request">
      <dl className={styles['details']}>
        {shown.map(({ id, name, value }) => (
          <Detail key={id} name={name}>
            {showOrNone(value)}
          </Detail>
        ))}
      </dl>
    </Panel>
  );
}
