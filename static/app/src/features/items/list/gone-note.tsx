import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import type { ItemFilter } from '../../../api/work-items/item-filter';
import type { Knowledge } from '../../../api/work-items/item-numbers';

/** A filter without what the product does not know any more, and what that was. */
export interface KnownFilter {
  readonly filter: ItemFilter;
  readonly persona: string | null;
  readonly need: string | null;
}

/** Leaves out a persona or need that was deleted since the link was made: the rest of the view still opens. */
export function knownFilter(filter: ItemFilter, { personas, needs }: Knowledge): KnownFilter {
  const persona =
    filter.persona === '' || filter.persona === 'none' || personas.some(({ key }) => key === filter.persona)
      ? null
      : filter.persona;
  const need =
    filter.need === '' || filter.need === 'none' || needs.some(({ key }) => key === filter.need)
      ? null
      : filter.need;
  if (persona === null && need === null) return { filter, persona, need };
  return {
    filter: {
      ...filter,
      ...(persona === null ? {} : { persona: '' }),
      ...(need === null ? {} : { need: '' }),
    },
    persona,
    need,
  };
}

/** Says which part of a view is gone, and takes it out of the address on demand. */
export function GoneNote({
  known,
  onForget,
}: {
  known: KnownFilter;
  onForget: (filter: ItemFilter) => void;
}): ReactNode {
  const { t } = useText();
  if (known.persona === null && known.need === null) return null;
  return (
    <Note
      tone="warning"
      role="status"
      title={
        known.persona === null
          ? t('views.gone.need', { need: known.need ?? '' })
          : t('views.gone.persona', { persona: known.persona })
      }
      actions={
        <Button
          spacing="compact"
          onClick={() => {
            onForget(known.filter);
          }}
        >
          {t('views.forget')}
        </Button>
      }
    >
      {t('views.gone.text')}
    </Note>
  );
}
