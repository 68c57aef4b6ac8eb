import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { Note } from '../../ui/note';
import type { Gone, Named } from './named-in-link';

const words = ['link'] as const;

/** What a person deletes and can restore. */
const RECORDS: ReadonlySet<Named> = new Set<Named>(['persona', 'need', 'like', 'goal', 'segment']);

interface GoneNoteProps {
  readonly gone: readonly Gone[];
  /** Takes all of it out of the address. */
  readonly onForget: () => void;
}

/** Says in words what an address names and is not there, what is shown instead, and how to go on. */
export function GoneNote(props: GoneNoteProps): ReactNode {
  if (props.gone.length === 0) return null;
  return (
    <MoreWords parts={words}>
      <Words {...props} />
    </MoreWords>
  );
}

function Words({ gone, onForget }: GoneNoteProps): ReactNode {
  const text = useText();
  const { t } = text;
  const [first, ...others] = gone.map((one) => titleOf(one, text));
  return (
    <Note
      tone="warning"
      role="status"
      title={first}
      actions={
        <Button spacing="compact" onClick={onForget}>
          {t('link.go-on')}
        </Button>
      }
    >
      {others.map((title) => (
        <p key={title}>
          <strong>{title}</strong>
        </p>
      ))}
      {t(gone.every(({ part }) => part === 'view-id') ? 'link.text.view-id' : 'link.text')}{' '}
      {gone.some(({ part }) => RECORDS.has(part)) && t('link.text.records')}
    </Note>
  );
}

function titleOf({ part, name }: Gone, { t }: Text): string {
  switch (part) {
    case 'type':
    case 'component':
    case 'label':
    case 'version':
    case 'assignee':
    case 'project':
      return t('link.gone.facet', { facet: t(`list.filter.${part}`), name });
    case 'view':
    case 'persona':
    case 'need':
    case 'goal':
    case 'map':
    case 'kind':
      return t(`link.gone.${part}`, { name });
    case 'like':
      return t('link.gone.need', { name });
    case 'import':
    case 'segment':
    case 'survey':
    case 'view-id':
      return t(`link.gone.${part}`);
  }
}
