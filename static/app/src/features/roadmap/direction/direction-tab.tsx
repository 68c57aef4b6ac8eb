import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { userDay } from '../../../api/user-day';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { useSurface } from '../../../ui/surface-root';
import { RecordForm } from '../../records/form/record-form';
import { DeleteRecord } from '../../records/history/delete-record';
import { useFewRecords } from '../../records/list/record-pages';
import type { Kept } from '../../records/list/record-pages';
import { choiceWords } from '../../records/words/record-words';
import type { RecordOf } from '@domain/records/kinds';
import type { TabProps } from '../../tab';
import styles from './direction.module.css';

const words = ['direction', 'records', 'history'] as const;

/** Where the product is to go: vision and problem, principles, alternatives, and what happens in the market. */
export function DirectionTab(props: TabProps): ReactNode {
  const { projectId } = useSurface();
  if (projectId === null) return null;
  return (
    <MoreWords parts={words}>
      <Direction projectId={projectId} canEdit={props.snapshot.canManageKnowledge} />
    </MoreWords>
  );
}

interface OfProduct {
  readonly projectId: string;
  readonly canEdit: boolean;
}

function Direction({ projectId, canEdit }: OfProduct): ReactNode {
  const text = useText();
  const { t, day } = text;
  const common = { projectId, canEdit };
  return (
    <div className={styles.page}>
      <p className={styles.faint}>{t('direction.text')}</p>
      <Vision {...common} />
      <KindSection
        {...common}
        kind="policy"
        title={t('direction.principles')}
        none={t('direction.principles.none')}
        add={t('direction.principle.add')}
        order={(a, b) => a.number - b.number}
        line={({ number, title, why }) => ({
          name: title,
          lead: t('direction.principle.number', { number }),
          more: why,
        })}
      />
      <KindSection
        {...common}
        kind="alternative"
        title={t('direction.alternatives')}
        none={t('direction.alternatives.none')}
        add={t('direction.alternative.add')}
        order={(a, b) => a.name.localeCompare(b.name)}
        line={({ name, sort, note }) => ({
          name,
          lead: choiceWords('alternative', 'sort', sort, text),
          more: note,
        })}
      />
      <KindSection
        {...common}
        kind="news"
        title={t('direction.news')}
        none={t('direction.news.none')}
        add={t('direction.news.add')}
        start={{ on: userDay() }}
        order={(a, b) => b.on.localeCompare(a.on)}
        line={({ title, on, note }) => ({ name: title, lead: day(on), more: note })}
      />
    </div>
  );
}

function Vision({ projectId, canEdit }: OfProduct): ReactNode {
  const { t } = useText();
  const [record = null] = useFewRecords(projectId, 'direction');
  return (
    <section className={styles.section}>
      <h2>{t('direction.vision')}</h2>
      <RecordForm
        key={record?.id ?? 'new'}
        projectId={projectId}
        kind="direction"
        record={record}
        label={t('direction.vision.edit')}
        saved={t('direction.saved')}
        readOnly={!canEdit}
        onDone={() => undefined}
      />
    </section>
  );
}

type Listed = 'policy' | 'alternative' | 'news';

interface KindSectionProps<N extends Listed> extends OfProduct {
  readonly kind: N;
  readonly title: string;
  /** What the section is for, said while it is empty. */
  readonly none: string;
  readonly add: string;
  readonly start?: Partial<RecordOf<N>>;
  readonly order: (a: RecordOf<N>, b: RecordOf<N>) => number;
  readonly line: (value: RecordOf<N>) => {
    readonly name: string;
    readonly lead: string;
    readonly more: string;
  };
}

/** The records of one kind, each with its form in its place. */
function KindSection<N extends Listed>(props: KindSectionProps<N>): ReactNode {
  const { projectId, canEdit, kind, title, none, add, start, order, line } = props;
  const { t } = useText();
  const headingId = useId();
  const [open, setOpen] = useState<'new' | { readonly id: string } | null>(null);
  const records = [...useFewRecords(projectId, kind)].sort((a, b) => order(a.value, b.value));
  const close = (): void => {
    setOpen(null);
  };
  const form = (record: Kept<N> | null, label: string): ReactNode => (
    <RecordForm
      projectId={projectId}
      kind={kind}
      record={record}
      {...(start !== undefined && { start })}
      label={label}
      saved={t('direction.saved')}
      onDone={close}
      onCancel={close}
    />
  );
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      {records.length === 0 && <p className={styles.faint}>{none}</p>}
      <ul className={styles.lines}>
        {records.map((record) => {
          const { name, lead, more } = line(record.value);
          if (typeof open === 'object' && open?.id === record.id)
            return <li key={record.id}>{form(record, t('direction.edit.name', { name }))}</li>;
          return (
            <li key={record.id} className={styles.line}>
              <span className={styles.faint}>{lead}</span>
              <span className={styles.words} dir="auto">
                <strong>{name}</strong> {more}
              </span>
              {canEdit && (
                <span className={styles.acts}>
                  <Button
                    spacing="compact"
                    aria-label={t('direction.edit.name', { name })}
                    onClick={() => {
                      setOpen({ id: record.id });
                    }}
                  >
                    {t('direction.edit')}
                  </Button>
                  <DeleteRecord
                    projectId={projectId}
                    kind={kind}
                    id={record.id}
                    name={name}
                    onDeleted={() => undefined}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {open === 'new' && form(null, add)}
      {canEdit && open !== 'new' && (
        <span>
          <Button
            spacing="compact"
            onClick={() => {
              setOpen('new');
            }}
          >
            {add}
          </Button>
        </span>
      )}
    </section>
  );
}
