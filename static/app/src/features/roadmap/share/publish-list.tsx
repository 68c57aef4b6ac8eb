import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import type { Audience, SharedColumn } from '@domain/roadmap/lens';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureFlag, Flag } from '../../../ui/flag';
import { ItemTypeIcon } from '../../../ui/item-type-icon';
import { Switch } from '../../../ui/switch';
import type { PlanRow } from '../plan/plan-rows';
import type { OfferedItem } from './shared-items';
import styles from './share.module.css';

/** What is coming first: of shipped work there may be much. */
const LISTED: readonly SharedColumn[] = [...HORIZONS, 'shipped'];

/** Items that are to be shown or not. */
interface Switching {
  readonly issueIds: readonly string[];
  readonly published: boolean;
}

interface PublishListProps {
  readonly audience: Audience;
  readonly items: readonly OfferedItem[];
  /** The rows behind them, by issue id. */
  readonly rows: ReadonlyMap<string, PlanRow>;
  readonly canEdit: boolean;
}

/** Every item that could be shown, with a switch; what serves no need of a customer is off until somebody says so. */
export function PublishList({ audience, items, rows, canEdit }: PublishListProps): ReactNode {
  const { t } = useText();
  const act = useAct<Switching, Switching>(
    async (switching, { write }) => {
      for (const issueId of switching.issueIds)
        await write('share.publish', { issueId, published: switching.published });
      return switching;
    },
    { until: ['share.lines', 'share.stories'], alone: 'publish' },
  );
  const isOn = ({ issueId, publication }: OfferedItem): boolean =>
    act.sent?.issueIds.includes(issueId) === true ? act.sent.published : publication.on;
  const placeholders = items.filter((item) => item.line?.benefitMissing === true);
  return (
    <section className={styles.publish} aria-label={t('share.publish')}>
      <div className={styles.options}>
        <h2 className={styles.heading}>
          {t('share.publish.count', { count: items.filter(isOn).length, all: items.length })}
        </h2>
        {canEdit && audience !== 'developers' && placeholders.length > 0 && (
          <Button
            spacing="compact"
            appearance="subtle"
            isDisabled={act.busy}
            onClick={() => {
              act.run({ issueIds: placeholders.map(({ issueId }) => issueId), published: false });
            }}
          >
            {t('share.publish.only-written')}
          </Button>
        )}
      </div>
      <Switched act={act} rows={rows} />
      {LISTED.map((column) => (
        <Column
          key={column}
          column={column}
          items={items.filter(({ issueId }) => columnOf(rows.get(issueId)) === column)}
          {...{ rows, canEdit, isOn }}
          onSwitch={(issueId, published) => {
            act.run({ issueIds: [issueId], published });
          }}
        />
      ))}
    </section>
  );
}

/** Where a row stands for others. */
export function columnOf(row: PlanRow | undefined): SharedColumn {
  if (row === undefined) return 'later';
  return row.item.statusCategory === 'done' ? 'shipped' : row.placed.horizon;
}

/** What has just been switched, and the way back. */
function Switched({
  act,
  rows,
}: {
  readonly act: ReturnType<typeof useAct<Switching, Switching>>;
  readonly rows: PublishListProps['rows'];
}): ReactNode {
  const { t } = useText();
  const last = act.answer;
  if (act.failure !== null) return <FailureFlag error={act.failure} />;
  if (last === null || act.busy) return null;
  return (
    <Flag
      of={last}
      tone="success"
      title={t(last.published ? 'share.publish.on' : 'share.publish.off', {
        count: last.issueIds.length,
        name: rows.get(last.issueIds[0] ?? '')?.item.summary ?? '',
      })}
      undo={{
        label: t('action.undo'),
        act: () => {
          act.run({ ...last, published: !last.published });
        },
      }}
    />
  );
}

interface ColumnProps extends Pick<PublishListProps, 'items' | 'rows' | 'canEdit'> {
  readonly column: SharedColumn;
  readonly isOn: (item: OfferedItem) => boolean;
  readonly onSwitch: (issueId: string, published: boolean) => void;
}

function Column({ column, items, rows, canEdit, isOn, onSwitch }: ColumnProps): ReactNode {
  const { t } = useText();
  if (items.length === 0) return null;
  return (
    <>
      <h3 className={styles.column}>
        {column === 'shipped' ? t('share.shipped') : t(`plan.horizon.${column}`)}
      </h3>
      <ul className={styles.rows}>
        {items.map((item) => {
          const row = rows.get(item.issueId);
          if (row === undefined) return null;
          return (
            <li key={item.issueId}>
              <ItemTypeIcon typeName={row.item.typeName} level={row.item.hierarchyLevel} />
              <span className={styles.words}>
                <span>{row.item.summary}</span>
                <Why item={item} />
              </span>
              <Switch
                label={t('share.publish.item', { name: row.item.summary })}
                on={isOn(item)}
                disabled={!canEdit}
                onChange={(on) => {
                  onSwitch(item.issueId, on);
                }}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What its readers get in its place, or why it is not shown. */
function Why({ item: { publication, line } }: { readonly item: OfferedItem }): ReactNode {
  const { t } = useText();
  if (line === null)
    return (
      <small className={styles.quiet}>
        {t(publication.by === 'no-need' ? 'share.publish.no-need' : 'share.publish.by-hand')}
      </small>
    );
  if (line.benefitMissing === true)
    return <small className={styles.warning}>{t('share.publish.missing')}</small>;
  return line.benefit === undefined ? null : <small className={styles.quiet}>{line.benefit}</small>;
}
