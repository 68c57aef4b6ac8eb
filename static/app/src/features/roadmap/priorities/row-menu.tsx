import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { Menu, MenuGroup, MenuItem } from '../../../ui/menu';
import type { PriorityRow } from './priority-rows';
import { WAYS } from './use-ranking';
import type { Ranking, Way } from './use-ranking';

interface RowMenuProps {
  readonly row: PriorityRow;
  /** Whether the row is the one that the keys or the pointer are at: only there the menu can be opened. */
  readonly near: boolean;
  readonly ranking: Ranking | null;
  readonly onOpenEditor: (row: PriorityRow) => void;
  /** Moves the row and keeps the keys on it. */
  readonly onMove: (itemId: string, way: Way) => void;
  /** Back to the row, for the keys. */
  readonly onDone: () => void;
}

/** What can be done with a row beside opening it. Of hundreds of rows only the one at hand has its button drawn. */
export function RowMenu({ row, near, ranking, onOpenEditor, onMove, onDone }: RowMenuProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  if (!near && !open) return null;
  const { id, key } = row.item;
  return (
    <Menu
      label={<ShowMoreIcon label="" />}
      name={t('priorities.row.more', { item: key })}
      bare
      subtle
      compact
      side="end"
      open={open}
      onOpen={setOpen}
    >
      <MenuGroup>
        <MenuItem
          onClick={() => {
            setOpen(false);
            onOpenEditor(row);
          }}
        >
          {t('edits.open', { item: key })}
        </MenuItem>
        {ranking !== null &&
          (ranking.byHand ? (
            WAYS.map((way) => (
              <MenuItem
                key={way}
                isDisabled={!ranking.may(id, way)}
                onClick={() => {
                  setOpen(false);
                  onMove(id, way);
                }}
              >
                {t(`priorities.row.${way}`)}
              </MenuItem>
            ))
          ) : (
            <MenuItem
              description={t('priorities.row.by-hand.text')}
              onClick={() => {
                setOpen(false);
                onDone();
                ranking.order();
              }}
            >
              {t('priorities.row.by-hand')}
            </MenuItem>
          ))}
      </MenuGroup>
    </Menu>
  );
}
