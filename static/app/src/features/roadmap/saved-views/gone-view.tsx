import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { SavedView } from '@contract/roadmap/outline-views';
import { useRead } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import type { PageLocation } from '../../tab';
import { openViewOf } from './open-view';

const words = ['edits'] as const;

interface GoneViewProps {
  readonly projectId: string;
  readonly page: SavedView['page'];
  readonly place: PageLocation;
}

/** Says that the saved view of a link was deleted or is not shared, and that its filters hold all the same. */
export function GoneView({ projectId, page, place }: GoneViewProps): ReactNode {
  const { id } = openViewOf(place.search);
  const views = useRead('view.list', id === null ? null : { projectId }).data?.views;
  if (id === null || views === undefined) return null;
  if (views.some((view) => view.id === id && view.page === page)) return null;
  return (
    <MoreWords parts={words}>
      <Gone place={place} />
    </MoreWords>
  );
}

function Gone({ place }: Pick<GoneViewProps, 'place'>): ReactNode {
  const { t } = useText();
  return (
    <Note
      tone="warning"
      role="status"
      title={t('views.gone')}
      actions={
        <Button
          spacing="compact"
          onClick={() => {
            place.setSearch(openViewOf(place.search).bare);
          }}
        >
          {t('views.gone.go-on')}
        </Button>
      }
    >
      {t('views.gone.filters')}
    </Note>
  );
}
