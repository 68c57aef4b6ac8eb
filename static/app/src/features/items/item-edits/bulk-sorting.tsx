import Button from '@atlaskit/button/new';
import { useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import type { ItemEdit } from './item-edit';
import type { ItemEdits } from './use-item-edits';
import { useSlices } from './use-slices';
import styles from './item-edits.module.css';

interface BulkSortingProps {
  /** What is changed. */
  readonly items: readonly RoadmapItem[];
  readonly personas: readonly PersonaView[];
  readonly projectIds: readonly string[];
  readonly edits: ItemEdits;
}

/** Personas, versions and labels of many items at once. */
export function BulkSorting({ items, personas, projectIds, edits }: BulkSortingProps): ReactNode {
  const { t } = useText();
  const versions = useSlices('version', projectIds).data ?? [];
  const apply = (editOf: (item: RoadmapItem) => ItemEdit): void => {
    void edits.apply(items.map((item) => ({ item, edit: editOf(item) })));
  };
  const choose = { value: '', label: t('bulk.choose') };
  return (
    <>
      <SelectBox
        label={t('list.filter.persona')}
        value=""
        onChange={(key) => {
          if (key === '') return;
          apply(({ personaKeys }) => ({
            kind: 'personas',
            personaKeys: [...new Set([...personaKeys, key])],
          }));
        }}
        options={[choose, ...personas.map(({ key, name }) => ({ value: key, label: name }))]}
      />
      <SelectBox
        label={t('list.filter.version')}
        value=""
        onChange={(id) => {
          const version = versions.find((each) => each.id === id);
          if (id !== '')
            apply(() => ({ kind: 'versions', versions: version === undefined ? [] : [version] }));
        }}
        options={[
          choose,
          ...versions.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: t('list.filter.no-version') },
        ]}
      />
      <BulkLabel
        items={items}
        onAdd={(label) => {
          apply(({ labels }) => ({ kind: 'labels', labels: [...new Set([...labels, label])] }));
        }}
        onRemove={(label) => {
          apply(({ labels }) => ({ kind: 'labels', labels: labels.filter((each) => each !== label) }));
        }}
      />
    </>
  );
}

interface BulkLabelProps extends Pick<BulkSortingProps, 'items'> {
  readonly onAdd: (label: string) => void;
  readonly onRemove: (label: string) => void;
}

/** A label to give or to take; Jira's labels have no blanks. */
function BulkLabel({ items, onAdd, onRemove }: BulkLabelProps): ReactNode {
  const { t } = useText();
  const id = useId();
  const [label, setLabel] = useState('');
  const known = useMemo(() => [...new Set(items.flatMap(({ labels }) => labels))].sort(), [items]);
  const name = label.trim();
  const usable = name !== '' && !/\s/u.test(name);
  return (
    <span className={styles.label}>
      <label htmlFor={id}>{t('list.filter.label')}</label>
      <input
        id={id}
        className={styles.labelField}
        list={`${id}known`}
        value={label}
        maxLength={255}
        aria-invalid={name !== '' && !usable}
        onChange={(event) => {
          setLabel(event.currentTarget.value);
        }}
      />
      <datalist id={`${id}known`}>
        {known.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      {usable && (
        <>
          <Button
            spacing="compact"
            onClick={() => {
              onAdd(name);
            }}
          >
            {t('bulk.label.add')}
          </Button>
          {known.includes(name) && (
            <Button
              spacing="compact"
              onClick={() => {
                onRemove(name);
              }}
            >
              {t('bulk.label.remove')}
            </Button>
          )}
        </>
      )}
    </span>
  );
}
