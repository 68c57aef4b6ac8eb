import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SavedView } from '@contract/roadmap/outline-views';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import type { PageLocation } from '../../tab';
import { useDeleteView, useSaveView, useViews } from './views-data';
import styles from './saved-views.module.css';

/** Names the kept view in an address; the filters stand there too, so a link works for who may not see the view. */
const VIEW_PARAM = 'view-id';

interface ViewMenuProps {
  readonly projectId: string;
  readonly page: SavedView['page'];
  readonly place: PageLocation;
}

/** Opens a kept view, keeps what is on the screen, shares it or deletes it. */
export function ViewMenu({ projectId, page, place }: ViewMenuProps): ReactNode {
  const { t } = useText();
  const views = useViews(projectId);
  const save = useSaveView(projectId);
  const remove = useDeleteView(projectId);
  const [naming, setNaming] = useState<{ readonly name: string; readonly shared: boolean } | null>(null);
  const known = (views.data?.views ?? []).filter((view) => view.page === page);
  const params = new URLSearchParams(place.search);
  const openId = params.get(VIEW_PARAM);
  const opened = known.find((view) => view.id === openId) ?? null;
  params.delete(VIEW_PARAM);
  const bare = params.toString() === '' ? '' : `?${params.toString()}`;
  const changed = opened !== null && opened.search !== bare;
  const keep = (view: Pick<SavedView, 'id' | 'version' | 'name' | 'shared'>): void => {
    save.mutate(
      { ...view, page, search: bare },
      {
        onSuccess: () => {
          place.setSearch(withId(bare, view.id));
          setNaming(null);
        },
      },
    );
  };
  return (
    <div className={styles.menu} role="group" aria-label={t('views.name')}>
      <SelectBox
        label={t('views.view')}
        value={views.isPending ? (openId ?? '') : (opened?.id ?? '')}
        onChange={(id) => {
          const view = known.find((each) => each.id === id);
          place.setSearch(view === undefined ? '' : withId(view.search, view.id));
        }}
        options={[
          { value: '', label: t('views.none') },
          // Not "none" for a view that the address names and whose name is on its way.
          ...(views.isPending && openId !== null ? [{ value: openId, label: t('state.loading') }] : []),
          ...known.map((view) => ({
            value: view.id,
            label: t(view.shared ? (view.mine ? 'views.shared' : 'views.shared.other') : 'views.own', {
              name: view.name,
            }),
          })),
        ]}
      />
      {changed && opened.canChange && (
        <Button
          spacing="compact"
          isLoading={save.isPending}
          onClick={() => {
            keep(opened);
          }}
        >
          {t('views.update')}
        </Button>
      )}
      {naming === null ? (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            setNaming({ name: opened === null ? '' : opened.name, shared: false });
          }}
        >
          {t('views.keep')}
        </Button>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (naming.name.trim() === '') return;
            keep({ id: crypto.randomUUID(), version: 0, name: naming.name.trim(), shared: naming.shared });
          }}
        >
          <Textfield
            isCompact
            autoFocus
            maxLength={120}
            value={naming.name}
            aria-label={t('views.title')}
            placeholder={t('views.title')}
            onChange={(event) => {
              setNaming({ ...naming, name: event.currentTarget.value });
            }}
          />
          <label>
            <input
              type="checkbox"
              checked={naming.shared}
              onChange={(event) => {
                setNaming({ ...naming, shared: event.currentTarget.checked });
              }}
            />{' '}
            {t('views.share')}
          </label>
          <Button spacing="compact" appearance="primary" type="submit" isLoading={save.isPending}>
            {t('action.save')}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              setNaming(null);
            }}
          >
            {t('action.cancel')}
          </Button>
        </form>
      )}
      {opened !== null && opened.canChange && naming === null && (
        <>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              save.mutate({
                id: opened.id,
                version: opened.version,
                name: opened.name,
                page,
                search: opened.search,
                shared: !opened.shared,
              });
            }}
          >
            {t(opened.shared ? 'views.unshare' : 'views.share')}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              remove.mutate(opened.id);
            }}
          >
            {t('views.delete')}
          </Button>
        </>
      )}
      {[views.error, save.error, remove.error].map((error, at) =>
        error === null ? null : <FailureNote key={at} error={error} />,
      )}
    </div>
  );
}

function withId(search: string, id: string): string {
  const params = new URLSearchParams(search);
  params.set(VIEW_PARAM, id);
  return `?${params.toString()}`;
}
