import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SavedView } from '@contract/roadmap/outline-views';
import type { RecordOf } from '@domain/records/kinds';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Popover } from '../../../ui/popover';
import { SelectBox } from '../../../ui/select-box';
import { RecordMerge } from '../../records/save/record-merge';
import { useSaveRecord } from '../../records/save/use-save-record';
import type { PageLocation } from '../../tab';
import { openViewOf, wholeSearch, withOpenView } from './open-view';
import styles from './saved-views.module.css';

const words = ['edits'] as const;

interface ViewMenuProps {
  readonly projectId: string;
  readonly page: SavedView['page'];
  readonly place: PageLocation;
  /** Which view of the place is open; null = its first. */
  readonly shown?: string | null;
  /** What else a view is made of; it stands under the choice of a view. */
  readonly children?: ReactNode;
}

/** Opens a kept view, keeps what is on the screen, shares it or deletes it. */
export function ViewMenu(props: ViewMenuProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Menu {...props} />
    </MoreWords>
  );
}

/** A view that is being kept, before it has its name. */
interface Naming {
  readonly name: string;
  readonly shared: boolean;
}

function Menu({ projectId, page, place, shown = null, children }: ViewMenuProps): ReactNode {
  const text = useText();
  const { t } = text;
  const [naming, setNaming] = useState<Naming | null>(null);
  const [asked, setAsked] = useState(false);
  const { id: openId, bare } = openViewOf(place.search);
  // Who opens no kept view and does not ask for one needs no list of them.
  const views = useRead('view.list', asked || openId !== null ? { projectId } : null);
  const known = (views.data?.views ?? []).filter((view) => view.page === page);
  const opened = known.find((view) => view.id === openId) ?? null;
  const search = wholeSearch(bare, shown);
  const changed = opened !== null && opened.search !== search;
  const remove = useWrite('record.delete', { until: ['view.list'] });
  const save = useSaveRecord(
    projectId,
    'view',
    (saved) => {
      place.setSearch(withOpenView(bare, saved?.id ?? openId));
      setNaming(null);
    },
    { until: ['view.list'] },
  );
  const change = ({ id, version, ...view }: SavedView, set: Partial<RecordOf<'view'>>): void => {
    const { name, search: kept, shared } = view;
    save.save({ id, version, base: { name, page: view.page, search: kept, shared }, set });
  };
  const name = opened === null ? t('views.none') : nameOf(opened, text);
  return (
    <>
      <Popover
        label={t('views.open', { name })}
        onOpen={() => {
          setAsked(true);
        }}
      >
        {(close) => (
          <div className={styles.menu} role="group" aria-label={t('views.name')}>
            <ViewChoice {...{ known, opened, openId, page, place }} isLoading={views.isPending} />
            {children}
            {naming === null ? (
              <ViewActs
                opened={opened}
                onKeep={() => {
                  setNaming({ name: opened === null ? '' : opened.name, shared: false });
                }}
                onShare={(view) => {
                  close();
                  change(view, { shared: !view.shared });
                }}
                onDelete={(view) => {
                  close();
                  remove.run({ projectId, kind: 'view', id: view.id });
                }}
              />
            ) : (
              <form
                className={styles.menu}
                onSubmit={(event) => {
                  event.preventDefault();
                  if (naming.name.trim() === '') return;
                  const set = { name: naming.name.trim(), page, search, shared: naming.shared };
                  close();
                  save.save({ id: crypto.randomUUID(), version: 0, base: {}, set });
                }}
              >
                <NamingFields naming={naming} onNaming={setNaming} />
              </form>
            )}
          </div>
        )}
      </Popover>
      {changed && opened.canChange && (
        <Button
          isLoading={save.busy}
          onClick={() => {
            change(opened, { search });
          }}
        >
          {t('views.update')}
        </Button>
      )}
      <RecordMerge kind="view" saving={save} />
      {[views.error, save.merge === null ? save.failure : null, remove.failure].map((error, at) =>
        error === null ? null : <FailureNote key={at} error={error} />,
      )}
    </>
  );
}

interface ViewActsProps {
  readonly opened: SavedView | null;
  readonly onKeep: () => void;
  readonly onShare: (view: SavedView) => void;
  readonly onDelete: (view: SavedView) => void;
}

/** What can be done with what is on the screen, and with the kept view that is open. */
function ViewActs({ opened, onKeep, onShare, onDelete }: ViewActsProps): ReactNode {
  const { t } = useText();
  return (
    <div className={styles.acts}>
      <Button spacing="compact" onClick={onKeep}>
        {t('views.keep')}
      </Button>
      {opened !== null && opened.canChange && (
        <>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              onShare(opened);
            }}
          >
            {t(opened.shared ? 'views.unshare' : 'views.share')}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              onDelete(opened);
            }}
          >
            {t('views.delete')}
          </Button>
        </>
      )}
    </div>
  );
}

interface ViewChoiceProps {
  readonly known: readonly SavedView[];
  readonly opened: SavedView | null;
  /** The view that the address names. */
  readonly openId: string | null;
  readonly page: SavedView['page'];
  readonly place: PageLocation;
  readonly isLoading: boolean;
}

function ViewChoice({ known, opened, openId, page, place, isLoading }: ViewChoiceProps): ReactNode {
  const text = useText();
  const { t } = text;
  return (
    <SelectBox
      label={t('views.view')}
      value={isLoading ? (openId ?? '') : (opened?.id ?? '')}
      onChange={(id) => {
        const view = known.find((each) => each.id === id);
        // With a step in the history: one comes back to what was there before.
        place.go(page, view === undefined ? '' : withOpenView(view.search, view.id));
      }}
      options={[
        { value: '', label: t('views.none') },
        // Not "none" for a view that the address names and whose name is on its way.
        ...(isLoading && openId !== null ? [{ value: openId, label: t('state.loading') }] : []),
        ...known.map((view) => ({ value: view.id, label: nameOf(view, text) })),
      ]}
    />
  );
}

function nameOf({ shared, mine, name }: SavedView, { t }: Text): string {
  return t(shared ? (mine ? 'views.shared' : 'views.shared.other') : 'views.own', { name });
}

interface NamingFieldsProps {
  readonly naming: Naming;
  readonly onNaming: (naming: Naming | null) => void;
}

function NamingFields({ naming, onNaming }: NamingFieldsProps): ReactNode {
  const { t } = useText();
  return (
    <>
      <Textfield
        isCompact
        autoFocus
        maxLength={120}
        value={naming.name}
        aria-label={t('views.title')}
        placeholder={t('views.title')}
        onChange={(event) => {
          onNaming({ ...naming, name: event.currentTarget.value });
        }}
      />
      <label>
        <input
          type="checkbox"
          checked={naming.shared}
          onChange={(event) => {
            onNaming({ ...naming, shared: event.currentTarget.checked });
          }}
        />{' '}
        {t('views.share')}
      </label>
      <div className={styles.acts}>
        <Button spacing="compact" appearance="primary" type="submit">
          {t('action.save')}
        </Button>
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            onNaming(null);
          }}
        >
          {t('action.cancel')}
        </Button>
      </div>
    </>
  );
}
