import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SliceKind, StoryMap } from '@domain/roadmap/story-map';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { Dialog, DialogButtons, LeaveDialog } from '../../../ui/dialog';
import planStyles from '../plan/plan.module.css';
import type { Drops } from './use-drops';

interface MoveDialogProps {
  readonly map: StoryMap;
  readonly kind: SliceKind;
  readonly storyId: string;
  readonly drops: Drops;
  readonly onClose: () => void;
}

/** What dragging can do, as a form: another slice, or another place in this one. */
export function MoveDialog({ map, kind, storyId, drops, onClose }: MoveDialogProps): ReactNode {
  const { t } = useText();
  const place = drops.placeOf(storyId);
  const [sliceId, setSliceId] = useState(place?.sliceId ?? '');
  const [at, setAt] = useState(String(place?.at ?? 0));
  if (place === null) return null;
  const stays = sliceId === place.sliceId;
  return (
    <Dialog title={t('map.move', { item: place.story.key })} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={() => {
          if (stays) drops.toPlace(storyId, Number(at));
          else drops.toSlice(storyId, sliceId);
        }}
      >
        <p className={planStyles.rule}>{place.story.summary}</p>
        <SelectBox
          label={t(`map.slice.${kind}`)}
          value={sliceId}
          onChange={setSliceId}
          options={map.slices.map((slice) => ({
            value: slice.id,
            label: slice.id === '' ? t(`map.none.${kind}`) : slice.name,
          }))}
        />
        {stays && place.cell.length > 1 && (
          <SelectBox
            label={t('map.place')}
            value={at}
            onChange={setAt}
            options={place.cell.map((_, index) => ({
              value: String(index),
              label: t('map.place.of', { place: index + 1, count: place.cell.length }),
            }))}
          />
        )}
        <DialogButtons>
          <LeaveDialog label={t('action.cancel')} />
          <Button appearance="primary" type="submit">
            {t('map.move.do')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
