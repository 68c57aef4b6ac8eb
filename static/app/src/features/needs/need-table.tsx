import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { FilterButton } from '../../ui/filter-button';
import { Note } from '../../ui/note';
import { SearchBox } from '../../ui/search-box';
import { SelectBox } from '../../ui/select-box';
import { Toolbar } from '../../ui/toolbar';
import type { TabProps } from '../tab';
import { filterFrom, filterToSearch } from '../../api/work-items/item-filter';
import { NeedLine } from './need-line';
import { needRows } from '../../api/work-items/need-rows';
import styles from './need-table.module.css';

interface NeedTableProps extends Omit<TabProps, 'view'> {
  /** What can be done beside looking; it stands at the end of the row of tools. */
  readonly children?: ReactNode;
}

/** The needs by gap: what customers miss most, how well it is known, and whether anything is planned. */
export function NeedTable({ snapshot, work, place, children }: NeedTableProps): ReactNode {
  const { t, locale } = useText();
  const filter = useMemo(() => filterFrom(place.search), [place.search]);
  const rows = useMemo(() => needRows(snapshot, work.items), [snapshot, work.items]);
  const words = filter.text.toLocaleLowerCase(locale);
  const shown = rows.filter(
    ({ need }) =>
      (filter.persona === '' || need.personaKeys.includes(filter.persona)) &&
      `${need.key} ${need.title} ${need.statement}`.toLocaleLowerCase(locale).includes(words),
  );
  const among = () => shown.map(({ need }) => ({ kind: 'need' as const, id: need.key }));
  const without = rows.find((row) => row.planned.length === 0);
  if (rows.length === 0) return <Note tone="neutral" title={t('needs.empty')} />;
  return (
    <>
      <Toolbar end={children}>
        <SearchBox
          label={t('needs.search')}
          value={filter.text}
          onChange={(text) => {
            place.setSearch(filterToSearch({ ...filter, text }));
          }}
        />
        <FilterButton
          count={filter.persona === '' ? 0 : 1}
          onClear={() => {
            place.setSearch(filterToSearch({ ...filter, persona: '' }));
          }}
        >
          <SelectBox
            label={t('list.filter.persona')}
            value={filter.persona}
            onChange={(persona) => {
              place.setSearch(filterToSearch({ ...filter, persona }));
            }}
            options={[
              { value: '', label: t('list.filter.any') },
              ...snapshot.personas.map((persona) => ({ value: persona.key, label: persona.name })),
            ]}
          />
        </FilterButton>
      </Toolbar>
      {work.error !== null && <FailureNote error={work.error} onRetry={work.reload} />}
      {work.complete && without !== undefined && (
        <p className={styles.worst}>
          {t('needs.worst', { gap: without.need.gap.toFixed(1) })} <strong>{without.need.title}</strong>
        </p>
      )}
      {shown.length === 0 ? (
        <Note tone="neutral" title={t('needs.nothing')} />
      ) : (
        <div className={styles.frame} tabIndex={0} role="region" aria-label={t('needs.name')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.figure}>
                  #
                </th>
                <th scope="col">{t('needs.column.need')}</th>
                <th scope="col">{t('needs.column.gap')}</th>
                <th scope="col" className={styles.figure}>
                  {t('needs.column.value')}
                </th>
                <th scope="col">{t('needs.column.evidence')}</th>
                <th scope="col">{t('needs.column.planned')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <NeedLine
                  key={row.need.key}
                  row={row}
                  rank={rows.indexOf(row) + 1}
                  complete={work.complete}
                  among={among}
                  onShowWork={() => {
                    place.go('roadmap', `?need=${row.need.key}`);
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={styles.count} role="status">
        {t('needs.count', { shown: shown.length, count: rows.length })}
      </p>
    </>
  );
}
