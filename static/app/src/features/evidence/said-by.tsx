import type { ReactNode } from 'react';
import type { PieceView } from '@contract/evidence/evidence-views';
import type { PersonaView } from '@contract/value/knowledge-views';
import { useText } from '../../i18n/text';
import { PersonaMark } from '../../ui/persona-mark';
import { Opener } from '../drawer';

interface SaidByProps {
  readonly piece: PieceView;
  readonly persona: PersonaView | undefined;
  /** Where the name of whoever wrote it down is of use too. */
  readonly withAuthor?: boolean;
}

/** Who said it, where and when, in a line. */
export function SaidBy({ piece, persona, withAuthor = false }: SaidByProps): ReactNode {
  const { t, day } = useText();
  return (
    <>
      {persona !== undefined && (
        <Opener kind="persona" id={persona.key}>
          <PersonaMark persona={persona} size="small" withName />
        </Opener>
      )}
      {piece.account !== null && (
        <Opener kind="account" id={piece.account.id}>
          {piece.account.name}
        </Opener>
      )}
      {withAuthor && piece.author !== '' && <span>{piece.author}</span>}
      <span>{t(`channel.${piece.channel}`)}</span>
      <span>{day(piece.saidOn)}</span>
    </>
  );
}
