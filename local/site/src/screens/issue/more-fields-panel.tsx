import type { Issue } from '../../rest/jira-shapes';
import { formatDay, formatTime } from '../../ui/format';
import { InlineEdit } from '../../ui/inline-edit';
import { Detail, showOrNone } from './detail';
import type { SaveFields } from './save-fields';
import { Panel } from './panel';
import styles from './issue.module.css';

/** The fields that are looked at now and then. */
export function MoreFieldsPanel({ issue, save }: { readonly issue: Issue; readonly save: SaveFields }) {
  const values = issue.fields;
  return (
    <Panel title="More fields">
      <dl className={styles['details']}>
        <Detail name="Reporter">{showOrNone(values.reporter)}</Detail>
        <Detail name="Components">{showOrNone(values.components)}</Detail>
        <Detail name="Labels">
          <InlineEdit
            label="Labels"
            text={(values.labels ?? []).join(' ')}
            hint="Words parted by spaces"
            onSave={(text) => save({ labels: text.split(/\s+/).filter((label) => label !== '') })}
          >
            {showOrNone(values.labels)}
          </InlineEdit>
        </Detail>
        <Detail name="Due date">
          <InlineEdit
            label="Due date"
            type="date"
            text={values.duedate ?? ''}
            onSave={(text) => save({ duedate: text === '' ? null : text })}
          >
            {typeof values.duedate === 'string' ? formatDay(values.duedate) : 'None'}
          </InlineEdit>
        </Detail>
        <Detail name="Resolution">{showOrNone(values.resolution)}</Detail>
        <Detail name="Votes">{values.votes?.votes ?? 0}</Detail>
        {typeof values.created === 'string' && <Detail name="Created">{formatTime(values.created)}</Detail>}
        {typeof values.updated === 'string' && <Detail name="Updated">{formatTime(values.updated)}</Detail>}
      </dl>
    </Panel>
  );
}
