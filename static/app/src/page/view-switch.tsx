import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import { ChoiceRow } from '../ui/choice-row';
import { Menu, MenuGroup, MenuItem } from '../ui/menu';
import { useNarrow } from '../ui/use-narrow';
import type { PlaceView } from './places';
import styles from './roadmap-page.module.css';

interface ViewSwitchProps {
  readonly offered: readonly PlaceView[];
  readonly open: PlaceView;
  readonly onOpen: (view: PlaceView) => void;
}

/** The views of a place: the usual ones side by side, the others under one button; where it is narrow, all of them. */
export function ViewSwitch({ offered, open, onOpen }: ViewSwitchProps): ReactNode {
  const { t } = useText();
  const narrow = useNarrow();
  const usual = offered.filter((view) => view.offered === 'switch');
  const more = offered.filter((view) => view.offered === 'more');
  if (narrow)
    return (
      offered.length > 1 && <ViewMenu label={t(open.title)} views={offered} open={open} onOpen={onOpen} />
    );
  return (
    <>
      {(usual.length > 1 || (usual.length > 0 && open.offered !== 'switch')) && (
        <ChoiceRow
          legend={t('view.name')}
          hideLegend
          joined
          value={open.name}
          choices={usual.map((view) => ({ value: view.name, label: t(view.title) }))}
          onChange={(name) => {
            onOpen(usual.find((view) => view.name === name) ?? open);
          }}
        />
      )}
      {more.length > 0 && (
        <ViewMenu
          label={open.offered === 'more' ? t(open.title) : t('view.more')}
          selected={open.offered === 'more'}
          views={more}
          open={open}
          onOpen={onOpen}
        />
      )}
    </>
  );
}

interface ViewMenuProps {
  readonly label: string;
  readonly selected?: boolean;
  readonly views: readonly PlaceView[];
  readonly open: PlaceView;
  readonly onOpen: (view: PlaceView) => void;
}

function ViewMenu({ label, selected = false, views, open, onOpen }: ViewMenuProps): ReactNode {
  const { t } = useText();
  return (
    <Menu label={label} selected={selected}>
      <MenuGroup>
        {views.map((view) => (
          <MenuItem
            key={view.name}
            isSelected={view === open}
            onClick={() => {
              onOpen(view);
            }}
          >
            {t(view.title)}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}

/** The views that are an act of their own, such as planning a release; where it is narrow they stand with the others. */
export function ViewButtons({ offered, open, onOpen }: ViewSwitchProps): ReactNode {
  const { t } = useText();
  const narrow = useNarrow();
  const acts = offered.filter((view) => view.offered === 'button');
  if (acts.length === 0 || narrow) return null;
  return (
    <div className={styles.viewButtons}>
      {acts.map((view) => (
        <Button
          key={view.name}
          isSelected={view === open}
          onClick={() => {
            onOpen(view);
          }}
        >
          {t(view.title)}
        </Button>
      ))}
    </div>
  );
}
