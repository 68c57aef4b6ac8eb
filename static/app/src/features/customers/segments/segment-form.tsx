import type { ReactNode } from 'react';
import type { Segment } from '@domain/records/segment';
import type { SegmentView } from '@contract/customers/segment-views';
import { useText } from '../../../i18n/text';
import { RecordForm } from '../../records/form/record-form';
import { RuleField } from './rule-field';

interface SegmentFormProps {
  readonly projectId: string;
  /** Null for a new one. */
  readonly segment: SegmentView | null;
  /** Names of what is known about accounts beside their own fields. */
  readonly attributes: readonly string[];
  readonly onDone: () => void;
}

const start: Partial<Segment> = { rule: { all: [] } };
const options = { until: ['segment.list'] } as const;

/** A segment by its name and rule. */
export function SegmentForm({ projectId, segment, attributes, onDone }: SegmentFormProps): ReactNode {
  const { t } = useText();
  return (
    <RecordForm
      projectId={projectId}
      kind="segment"
      record={segment === null ? null : { id: segment.id, version: segment.version, value: segment }}
      start={start}
      label={segment === null ? t('segment.add') : t('segment.edit', { segment: segment.name })}
      saved={t('segment.saved')}
      options={options}
      parts={{
        segment: {
          rule: ({ value, onChange }) => (
            <RuleField projectId={projectId} value={value} onChange={onChange} attributes={attributes} />
          ),
        },
      }}
      onDone={onDone}
      onCancel={onDone}
    />
  );
}
