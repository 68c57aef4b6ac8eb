import Button from '@atlaskit/button/new';
import { lazy, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { totalOf } from '@domain/roadmap/total';
import type { TotalBasis } from '@domain/roadmap/total';
import { ANNOUNCEMENTS } from '@domain/roadmap/telling/announcement';
import { AUDIENCES, SHARED_COLUMNS } from '@domain/roadmap/lens';
import type { Audience } from '@domain/roadmap/lens';
import { userDay } from '../../../api/user-day';
import { useReading } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { FailureNote } from '../../../ui/failure-note';
import { ChoiceMenu } from '../../../ui/menu';
import { Note } from '../../../ui/note';
import { Part } from '../../../ui/part';
import { Skeleton } from '../../../ui/skeleton';
import { useNarrow } from '../../../ui/use-narrow';
import { useSurface } from '../../../ui/surface-root';
import { planRows } from '../plan/plan-rows';
import type { PlanRow } from '../plan/plan-rows';
import type { TabProps } from '../../tab';
import { NO_FAMILY } from '../../../api/work-items/family';
import { filterFrom, filterToSearch, fitsFilter } from '../../../api/work-items/item-filter';
import { totalBasis } from '../../../api/work-items/total-basis';
import { ItemToolbar } from '../../items/list/item-toolbar';
import { useDirection } from '../direction/use-direction';
import { BenefitList } from './benefit-list';
import { offeredRows } from './offered-rows';
import { PublishList, columnOf } from './publish-list';
import { MOST_SHARED, isShared, offeredItems } from './shared-items';
import { documentOf, saidOnce } from './share-document';
import { isAnnouncement, shareKindIn, withShareKind } from './share-kind';
import type { ShareKind } from './share-kind';
import { SharePreview } from './share-preview';
import { ShareSave } from './share-save';
import { StillLoading } from '../../../ui/still-loading';
import styles from './share.module.css';

const words = ['share', 'telling'] as const;
const ToldStories = lazy(async () => ({ default: (await import('./telling/told-stories')).ToldStories }));

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
  const filter = useMemo(() => filterFrom(place.search), [place.search]);
  const params = new URLSearchParams(place.search);
  const kind = shareKindIn(place.search);
  const [all, fits] = useMemo(
    () => [
      planRows(work.items, snapshot, today, 'all', { ...NO_FAMILY, elsewhere: work.elsewhere }),
      fitsFilter({ ...filter, status: filter.status === 'open' ? 'all' : filter.status }, locale),
    ],
    [work.items, work.elsewhere, snapshot, today, filter, locale],
  );
  const rows = useMemo(() => offeredRows(all).filter(fits), [all, fits]);
  const basis = useMemo(() => totalBasis(work.items, snapshot), [work.items, snapshot]);
  const issueIds = useMemo(
    () =>
      SHARED_COLUMNS.flatMap((column) => rows.filter((row) => columnOf(row) === column)).map(
        (row) => row.item.id,
      ),
    [rows],
  );
  if (!work.complete) return <StillLoading work={work} />;
  return (
    <>
      <ItemToolbar
        filter={filter}
        knowledge={snapshot}
        items={work.items}
        onFilter={(next) => {
          place.setSearch(filterToSearch(next, place.search));
        }}
      >
        <ChoiceMenu<ShareKind>
          label={t('telling.roadmap')}
          value={kind}
          choices={AUDIENCES.map((value) => ({ value, label: t(`share.audience.${value}`) }))}
          further={{
            label: t('telling.texts'),
            choices: ANNOUNCEMENTS.map((value) => ({ value, label: t(`telling.kind.${value}`) })),
          }}
          onChange={(next) => {
            place.setSearch(withShareKind(place.search, next));
          }}
        />
      </ItemToolbar>
      {isAnnouncement(kind) ? (
        <Part rows={8} label={t('share.loading')}>
          <ToldStories key={kind} {...{ kind, snapshot, filter, today, place }} rows={all.filter(fits)} />
        </Part>
      ) : (
        <>
          {issueIds.length > MOST_SHARED && (
            <Note tone="warning" title={t('share.cut', { count: MOST_SHARED })} />
          )}
          <Shared
            key={kind}
            audience={kind}
            issueIds={issueIds}
            rows={rows}
            today={today}
            name={snapshot.productName}
            canEdit={snapshot.canEdit}
            basis={basis}
            path={`${place.route}?${linkOf(params, kind)}`}
          />
        </>
      )}
    </>
  );
}

/** The filters of this view with the audience said, even where it is the usual one. */
function linkOf(params: URLSearchParams, audience: Audience): string {
  const said = new URLSearchParams(params);
  said.set('audience', audience);
  return said.toString();
}

/** Where there is no room side by side, one at a time: first what they will get. */
const PARTS = ['preview', 'switches'] as const;

interface SharedProps {
  readonly audience: Audience;
  readonly issueIds: readonly string[];
  readonly rows: readonly PlanRow[];
  readonly today: string;
  readonly name: string;
  readonly canEdit: boolean;
  readonly basis: TotalBasis;
  /** Subpage and filters of this view. */
  readonly path: string;
}

/** What the server gave for the audience: what is switched on, seen just as the file will hold it. */
function Shared({ audience, issueIds, rows, today, name, canEdit, basis, path }: SharedProps): ReactNode {
  const text = useText();
  const { t } = text;
  const projectId = useSurface().projectId ?? '';
  const [writing, setWriting] = useState(false);
  const narrow = useNarrow();
  const [part, setPart] = useState<(typeof PARTS)[number]>('preview');
  const byId = useMemo(() => new Map(rows.map((row) => [row.item.id, row])), [rows]);
  const write = useRef<HTMLButtonElement>(null);
  const wrote = useRef(writing);
  useEffect(() => {
    // The list is gone with its button: the keyboard goes back to where it was opened.
    if (wrote.current && !writing) write.current?.focus();
    wrote.current = writing;
  }, [writing]);
  const asked = { projectId, audience, issueIds: issueIds.slice(0, MOST_SHARED) };
  const direction = useDirection(projectId);
  const offered = useReading(offeredItems, asked, { keep: true });
  if (offered.isPending) return <Skeleton rows={8} label={t('share.loading')} />;
  if (offered.isError) return <FailureNote error={offered.error} onRetry={() => void offered.refetch()} />;
  const shared = offered.data.filter(isShared);
  // For customers there is nothing but the benefit: the same sentence twice would promise it twice.
  const told = audience === 'customer' ? saidOnce(shared) : shared;
  const total = totalOf(
    told.map(({ issueId }) => ({ id: issueId })),
    basis,
  );
  const file = documentOf(
    told.map(({ line }) => line),
    { audience, today, name, total, direction },
    text,
  );
  const missing = shared.filter(({ line }) => line.benefitMissing === true).length;
  return (
    <div className={styles.board}>
      {narrow && (
        <ChoiceRow
          legend={t('share.parts')}
          hideLegend
          joined
          choices={PARTS.map((value) => ({ value, label: t(`share.part.${value}`) }))}
          value={part}
          onChange={setPart}
        />
      )}
      <div className={styles.side} hidden={narrow && part === 'preview'}>
        <p className={styles.note}>{t(`share.lens.${audience}`)}</p>
        <PublishList {...{ audience, canEdit }} items={offered.data} rows={byId} />
      </div>
      <div className={styles.main} hidden={narrow && part === 'switches'}>
        {writing ? (
          <BenefitList
            items={shared}
            rows={byId}
            onClose={() => {
              setWriting(false);
            }}
          />
        ) : (
          <>
            <ShareSave
              projectId={projectId}
              outward={audience !== 'developers'}
              shared={file}
              fileName={`roadmap-${audience}-${today}`}
              path={path}
            >
              {canEdit && audience !== 'developers' && shared.length > 0 && (
                <Button
                  ref={write}
                  onClick={() => {
                    setWriting(true);
                  }}
                >
                  {t('share.benefits.write', { count: missing })}
                </Button>
              )}
            </ShareSave>
            {told.length < shared.length && (
              <Note tone="info" title={t('share.same', { count: shared.length - told.length })} />
            )}
            <SharePreview shared={file} />
          </>
        )}
      </div>
    </div>
  );
}
