import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { roadmapCsv, roadmapHtml, roadmapMarkdown } from '@domain/roadmap/export-roadmap';
import type { RoadmapDocument } from '@domain/roadmap/export-roadmap';
import { MoreWords } from '../../i18n/more-words';
import { shareMessages } from '../../i18n/share';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Skeleton } from '../../ui/skeleton';
import { useAnnounce } from '../../ui/announcer';
import { PagedTable } from '../roadmap/paged-table';
import { planRows } from '../roadmap/plan-rows';
import type { TabProps } from '../roadmap/tabs';
import { filterFrom, filterToSearch, fitsFilter } from '../work-items/item-filter';
import { ItemToolbar } from '../work-items/item-toolbar';
import { documentOf } from './share-document';
import styles from './share.module.css';

const catalogues = [shareMessages];

/** The roadmap for others: what one sees oneself, filtered, as a file. */
export function ShareTab(props: TabProps): ReactNode {
  return (
    <MoreWords catalogues={catalogues}>
      <Share {...props} />
    </MoreWords>
  );
}

function Share({ snapshot, work, place }: TabProps): ReactNode {
  const text = useText();
  const { t, locale } = text;
  const announce = useAnnounce();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const filter = useMemo(() => filterFrom(place.search), [place.search]);
  const params = new URLSearchParams(place.search);
  const options = { dates: params.get('dates') !== '0', value: params.get('value') !== '0' };
  const rows = useMemo(
    () => planRows(work.items, snapshot, today, 'epics').filter(fitsFilter(filter, locale)),
    [work.items, snapshot, today, filter, locale],
  );
  if (work.error !== null && work.items.length === 0) {
    return <FailureNote error={work.error} onRetry={work.reload} />;
  }
  if (!work.complete) return <Skeleton rows={8} label={t('list.loading')} />;
  const toggle = (name: 'dates' | 'value'): void => {
    if (options[name]) params.set(name, '0');
    else params.delete(name);
    place.setSearch(`?${params.toString()}`);
  };
  const shared: RoadmapDocument = documentOf(rows, { ...options, today, name: snapshot.productName }, text);
  const save = (kind: keyof typeof formats): void => {
    const { type, write } = formats[kind];
    download(`roadmap-${today}.${kind}`, type, write(shared));
    announce(t('share.saved', { count: shared.lines.length }));
  };
  const headings = Object.values(shared.columns);
  return (
    <>
      <ItemToolbar
        filter={filter}
        knowledge={snapshot}
        onFilter={(next) => {
          place.setSearch(filterToSearch(next, place.search));
        }}
        count={t('list.count', { shown: rows.length, count: work.items.length })}
      />
      <div className={styles.options}>
        {(['dates', 'value'] as const).map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={options[name]}
              onChange={() => {
                toggle(name);
              }}
            />{' '}
            {t(`share.with.${name}`)}
          </label>
        ))}
        {(['html', 'csv', 'md'] as const).map((kind) => (
          <Button
            key={kind}
            isDisabled={rows.length === 0}
            onClick={() => {
              save(kind);
            }}
          >
            {t(`share.save.${kind}`)}
          </Button>
        ))}
      </div>
      <p className={styles.note}>{t('share.note')}</p>
      <PagedTable
        caption={t('share.preview')}
        columns={headings}
        rows={shared.lines.map((line) => ({
          id: line.key,
          name: line.title,
          nameAt: 2,
          cells: [
            line.horizon,
            line.key,
            line.personas,
            line.needs,
            ...(options.value ? [line.value] : []),
            ...(options.dates ? [line.start, line.due] : []),
            line.status,
          ],
        }))}
      />
    </>
  );
}

const formats = {
  html: { type: 'text/html', write: roadmapHtml },
  csv: { type: 'text/csv', write: roadmapCsv },
  md: { type: 'text/markdown', write: roadmapMarkdown },
} as const;

function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
