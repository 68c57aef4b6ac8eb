import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import { totalOf } from '@domain/roadmap/total';
import type { TotalBasis } from '@domain/roadmap/total';
import { AUDIENCES } from '@domain/roadmap/lens';
import type { Audience } from '@domain/roadmap/lens';
import { userDay } from '../../../api/user-day';
import { useReading } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { ChoiceMenu } from '../../../ui/menu';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { useSurface } from '../../../ui/surface-root';
import { planRows } from '../plan/plan-rows';
import type { TabProps } from '../../tab';
import { NO_FAMILY } from '../../../api/work-items/family';
import { filterFrom, filterToSearch, fitsFilter } from '../../../api/work-items/item-filter';
import { totalBasis } from '../../../api/work-items/total-basis';
import { GoneNote, knownFilter } from '../../items/list/gone-note';
import { ItemCount } from '../../items/list/item-count';
import { ItemToolbar } from '../../items/list/item-toolbar';
import { MOST_SHARED, sharedItems } from './shared-items';
import { documentOf, saidOnce } from './share-document';
import { SharePreview } from './share-preview';
import { ShareSave } from './share-save';
import { StillLoading } from '../../../ui/still-loading';
import styles from './share.module.css';

const words = ['share'] as const;

/** The roadmap for others: what one sees oneself, filtered, and redacted for those who are to read it. */
export function ShareTab(props: TabProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Share {...props} />
    </MoreWords>
  );
}

function Share({ snapshot, work, place }: TabProps): ReactNode {
  const { t, locale } = useText();
  const [today] = useState(userDay);
  const gone = useMemo(() => knownFilter(filterFrom(place.search), snapshot), [place.search, snapshot]);
  const { filter } = gone;
  const params = new URLSearchParams(place.search);
  const audience = AUDIENCES.find((each) => each === params.get('audience')) ?? 'marketing';
  const rows = useMemo(
    () =>
      planRows(work.items, snapshot, today, 'epics', { ...NO_FAMILY, elsewhere: work.elsewhere }).filter(
        fitsFilter(filter, locale),
      ),
    [work.items, work.elsewhere, snapshot, today, filter, locale],
  );
  const basis = useMemo(() => totalBasis(work.items, snapshot), [work.items, snapshot]);
  const issueIds = useMemo(
    () =>
      HORIZONS.flatMap((horizon) =>
        rows.filter((row) => row.placed.horizon === horizon && row.item.statusCategory !== 'done'),
      ).map((row) => row.item.id),
    [rows],
  );
  if (!work.complete) return <StillLoading work={work} />;
  return (
    <>
      <p className={styles.note}>{t(`share.lens.${audience}`)}</p>
      <GoneNote
        known={gone}
        onForget={(next) => {
          place.setSearch(filterToSearch(next, place.search));
        }}
      />
      <ItemToolbar
        filter={filter}
        knowledge={snapshot}
        items={work.items}
        onFilter={(next) => {
          place.setSearch(filterToSearch(next, place.search));
        }}
      >
        <ChoiceMenu
          label={t('share.audience')}
          value={audience}
          choices={AUDIENCES.map((value) => ({ value, label: t(`share.audience.${value}`) }))}
          onChange={(next) => {
            params.set('audience', next);
            place.setSearch(`?${params.toString()}`);
          }}
        />
      </ItemToolbar>
      <ItemCount work={work} shown={issueIds.length} count={work.items.length} />
      {issueIds.length > MOST_SHARED && (
        <Note tone="warning" title={t('share.cut', { count: MOST_SHARED })} />
      )}
      <Shared
        key={audience}
        audience={audience}
        issueIds={issueIds}
        today={today}
        name={snapshot.productName}
        canEdit={snapshot.canEdit}
        basis={basis}
        path={`${place.route}?${linkOf(params, audience)}`}
      />
    </>
  );
}

/** The filters of this view with the audience said, even where it is the usual one. */
function linkOf(params: URLSearchParams, audience: Audience): string {
  const said = new URLSearchParams(params);
  said.set('audience', audience);
  return said.toString();
}

interface SharedProps {
  readonly audience: Audience;
  readonly issueIds: readonly string[];
  readonly today: string;
  readonly name: string;
  readonly canEdit: boolean;
  readonly basis: TotalBasis;
  /** Subpage and filters of this view. */
  readonly path: string;
}

/** What the server gave for the audience: seen here just as the file will hold it. */
function Shared({ audience, issueIds, today, name, canEdit, basis, path }: SharedProps): ReactNode {
  const text = useText();
  const { t } = text;
  const projectId = useSurface().projectId ?? '';
  const asked = { projectId, audience, issueIds: issueIds.slice(0, MOST_SHARED) };
  const shared = useReading(sharedItems, asked, { keep: true });
  if (shared.isPending) return <Skeleton rows={8} label={t('share.loading')} />;
  if (shared.isError) return <FailureNote error={shared.error} onRetry={() => void shared.refetch()} />;
  // For customers there is nothing but the benefit: the same sentence twice would promise it twice.
  const told = audience === 'customer' ? saidOnce(shared.data) : shared.data;
  const total = totalOf(
    told.map(({ issueId }) => ({ id: issueId })),
    basis,
  );
  const file = documentOf(
    told.map(({ line }) => line),
    { audience, today, name, total },
    text,
  );
  return (
    <>
      <ShareSave
        projectId={projectId}
        outward={audience !== 'developers'}
        shared={file}
        fileName={`roadmap-${audience}-${today}`}
        path={path}
      />
      {told.length < shared.data.length && (
        <Note tone="info" title={t('share.same', { count: shared.data.length - told.length })} />
      )}
      <SharePreview shared={file} items={told} canEdit={canEdit} />
    </>
  );
}
